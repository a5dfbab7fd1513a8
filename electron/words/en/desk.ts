import type { Catalogue } from '../catalogue.ts';

/** What stands around every screen of the desk: the box, the rail, the keys, and the words before leaving a form. */
export const desk: Catalogue['desk'] = {
  rail: {
    label: 'Screens',
    home: 'Reception',
    customers: 'Customers',
    requests: 'Requests',
    requestsOpen: '{{count}} open',
    sharing: 'Joint use',
    ledger: 'Ledger',
    settings: 'Settings',
  },
  key: {
    help: 'Help',
    search: 'Find',
    newCustomer: 'New customer',
    requests: 'Request',
    sharing: 'Joint use',
    lock: 'Lock',
    back: 'Back',
  },
  /** Beside a customer in a list. */
  stop: 'Stopped',
  box: {
    label: { open: 'Find a customer or a slip', receive: 'Find the customer who asks' },
    placeholder: {
      open: 'Name, reading, last 4 of phone or plate, receipt number, slip code',
      receive: 'Who asks? (name, reading, last 4 of phone or plate)',
    },
    results: 'Found',
    recent: 'Recent customers',
    slip: 'Slip',
    company: 'Company',
    clear: 'Clear',
    none: '“{{text}}” was not found.',
    noneHint: 'Try the reading, the last four digits of the phone or the plate. Somebody new can be registered.',
    count: '{{count}} found',
    many: '{{count}} or more. Type on to narrow it down.',
    open: 'opens',
    choose: 'chooses',
    trouble: 'The search did not work. Please type again.',
  },
  leave: {
    title: 'Leave this form unfinished?',
    lead: 'What was typed has not been recorded. It can be put aside on the reception screen and continued later.',
    leadOnly: 'What was changed has not been saved yet.',
    stay: 'Keep writing',
    drop: 'Discard and leave',
    park: 'Put aside',
    parking: 'Putting aside…',
    failed: 'That could not be done now. What was typed is still on this screen.',
  },
  help: {
    title: 'Help for this screen',
    keys: 'Keys',
    enter: 'Goes on, or opens',
    tab: 'Next field',
    close: 'Close',
    everywhere: 'Everything can be done with the mouse or a finger, too.',
    about: {
      home: 'What is to be done today, unfinished forms and recent customers. Type a name or the last four digits of a phone into the box above and press Enter to open the customer.',
      customer:
        'See and change consent and joint use, vehicles, requests, history and slips. A wish to stop can be recorded at once, at any time.',
      customerForm: 'Write down a customer. When the telephone rings, what was typed is kept by itself.',
      requests: 'Requests for disclosure, stopping and so on, the ones due soonest first.',
      request: 'Takes a request through identity, decision and answer. The screen says what comes next.',
      sharing:
        'For each partner, whose data may be shared and why the others’ may not. Press a number to see who they are and to open a customer.',
      ledger: 'Every record, newest first; to be verified, and exported for an audit.',
      settings: 'Company, staff, notice, printing, and the time until the desk locks.',
      unshown: 'Lists the customers who have not been shown the notice in force. A press on a name opens the customer.',
      notice: 'The privacy notice, to be read. A manager can adopt it afterwards.',
    },
  },
  managerOnly: {
    title: 'A screen for managers',
    lead: 'It can be opened while a manager is signed in.',
    home: 'Back to reception',
  },
  trouble: {
    title: 'This screen could not be shown',
    lead: 'Nothing recorded is lost. Please go back to reception and open it again.',
  },
  locked: {
    note: 'The screen with what was typed is still there. Sign in to go on.',
  },
};
