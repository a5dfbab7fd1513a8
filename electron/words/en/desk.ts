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
    paper: {
      signed: 'Signature checked',
      differs: 'The QR code is not that of our record',
    },
    missingRecord: '{{receiptNo}}: our record is missing',
    missingRecordHint:
      'This does not mean that the slip was altered. Look for the shop copy of the same number and compare.',
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
    note: 'The same person goes on where they were. For anybody else, what was typed is put aside.',
  },
};
