/** F1: what a screen is for, its keys, its marks, and what to do when something happens. */
export const help = {
  title: 'Help for this screen',
  keys: 'Keys',
  notNow: ' (not now)',
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
    settings: 'Company, staff, notice, printing, the time until the desk locks, and backups.',
    unshown: 'Lists the customers who have not been shown the notice in force. A press on a name opens the customer.',
    notice: 'The privacy notice, to be read. A manager can adopt it afterwards.',
  },
  answers: {
    title: 'Choosing answers',
    lead: 'A customer opens at the first answer.',
    agree: 'Yes, and on to the next',
    stop: 'No (or withdrawn after a yes), and on',
    pending: 'Pending, and on',
    undo: 'As it was before',
    arrows: 'To the answer beside it',
    row: 'For the whole row (a whole partner)',
    all: 'For every answer',
  },
  marks: {
    title: 'The marks',
    agreed: 'Agreed: may be used',
    refused: 'Refused: not used',
    withdrawn: 'Withdrawn: a yes was taken back, not used',
    pending: 'Pending: not used until they decide',
    unasked: 'Not asked yet',
    outdated: 'Ask again: the notice has changed, not used until then',
    review: 'To be checked: the answers differ, please ask again',
  },
  howTo: {
    title: 'What to do when',
    home: {
      returning: {
        ask: 'a regular comes',
        answer: 'Type some kana of the name, then Enter, F7 (as before), and F12 prints the slip.',
      },
      first: {
        ask: 'somebody comes for the first time',
        answer: 'F3 writes them down. F9 saves, and the screen for their consent follows.',
      },
      phoneStop: {
        ask: 'somebody wants something stopped by telephone',
        answer:
          'Open the customer and press “Stop now”. Choose “Phone” and press what is to stop: it stops at once. Identity can be checked later.',
      },
      interrupted: {
        ask: 'the telephone rings while you type',
        answer: 'F5 puts the form aside. “Continue” on the reception screen takes it up again.',
      },
    },
    customer: {
      phoneStop: {
        ask: 'somebody wants something stopped by telephone',
        answer:
          'Press “Stop now”, choose “Phone” and press what is to stop: it stops at once. Identity can be checked later. “Print” beside the result gives the receipt.',
      },
      mistake: {
        ask: 'something was recorded in error',
        answer:
          'Within ten seconds F11 takes it back. After that, “History” does, with a reason (whoever recorded it on the same day, or a manager). Please collect the printed slip.',
      },
      paper: {
        ask: 'answers come on paper',
        answer:
          'Choose “Paper” and enter the answers, the number of the paper, its date and its notice number as they stand there.',
      },
      notShown: {
        ask: 'amber words say that the notice was not shown',
        answer:
          'The button beside them shows it, or what has changed. Read it aloud or turn the screen, and say which you did.',
      },
      copied: {
        ask: 'what was copied cannot be pasted',
        answer:
          'What is copied on this screen leaves the clipboard after a minute, so that nothing of a customer stays there. Copy it once more.',
      },
      again: {
        ask: 'another copy of a slip is wanted',
        answer: 'Open “Slips”, choose the slip and press F12. It is marked as a copy.',
      },
    },
    customerForm: {
      reading: {
        ask: 'nobody knows the reading',
        answer: 'Say so with the button below the field. It can be added later with “Edit”.',
      },
      interrupted: {
        ask: 'the telephone rings while you type',
        answer: 'F5 puts the form aside. “Continue” on the reception screen takes it up again.',
      },
    },
    requests: {
      received: {
        ask: 'a new request comes',
        answer:
          'Press F4, find the customer, and enter what is asked for and when it came. Print the receipt and hand it over.',
      },
    },
  },
};
