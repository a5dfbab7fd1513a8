import type { Catalogue } from '../catalogue.ts';

/** A ledger that has lost something: what is missing, how to go on, and the list of lost receipt numbers. */
export const lost: Catalogue['lost'] = {
  what: 'What is lost',
  from: 'Last record in this ledger',
  to: 'Last record that was lost',
  entries: 'Records lost',
  count: '{{count}}',
  receipts: 'Receipt numbers lost',
  run: '{{first}} to {{last}} ({{count}})',
  none: 'None',
  unknown: 'Unknown',
  lookUp: 'Only look things up',
  goOn: 'Go on with this ledger (manager)',
  lookUpSignIn: {
    title: 'Sign in to look things up',
    lead: 'What was lost is not shown. Somebody who asked to stop may still stand as “agreed” in this ledger. Check the shop copies before you contact anybody or pass anything on. Nothing can be recorded.',
  },
  banner: 'A part of the ledger is lost. Things can be looked up; nothing can be recorded.',
  bannerHint:
    'Among what is lost there may be requests to stop. Check the shop copies before you contact anybody or pass anything on.',
  settle: {
    tab: 'Lost numbers',
    lead: 'The records of these receipt numbers are lost. With the shop copy at hand, enter them again on the customer’s screen (on paper, with the date of writing).',
    line: 'the record is lost',
    action: 'Settle…',
    title: 'Receipt number {{receiptNo}}',
    how: 'When it is entered again as the shop copy says, type the new receipt number here. Enter requests to stop first.',
    outcome: 'What became of it',
    outcomes: { entered_again: 'Entered again', no_copy: 'No shop copy found' },
    enteredAs: 'Receipt number of what was entered',
    enteredAsHint: 'The QR code of the new slip can be scanned, too.',
    empty: 'Type the receipt number.',
    unknown: 'There is no record of this receipt number in the ledger. Check the number of the new slip.',
    cancel: 'Back',
    submit: 'Record',
  },
  goOnForm: {
    title: 'Go on with this ledger',
    lead: 'Only a manager can do this. Nothing is deleted. It goes on like this:',
    effects: [
      'The PC is retired under its present letter and goes on under a new one. No receipt number is used twice.',
      'What was lost is put on record in the ledger.',
      'The signing key is a new one. Write down the fingerprint on the next screen.',
      'Should the earlier ledger be found later, the two cannot be put together.',
    ],
    who: 'Name (manager)',
    letter: 'New letter of this PC',
    letterHint: 'The second letter of receipt numbers. Do not choose one that another PC uses.',
    noLetter: 'There is no letter left. Change nothing and ask whoever provides Consent Desk.',
    submit: 'Go on with this ledger',
    forbidden: 'This person is not registered as a manager. Choose the name of a manager.',
    back: 'Back',
  },
  done: {
    title: 'You can go on',
    letter: 'New letter',
    fingerprint: 'Fingerprint of the new signing key',
    keep: 'The fingerprint is needed for audits. Write it down and keep it with the earlier one.',
    again:
      'Collect the shop copies of the lost receipt numbers and enter them again on the customers’ screens (on paper, with the date of writing). The list of numbers is on the home screen after signing in.',
    againUnknown:
      'Which receipt numbers are lost is not known. Collect the shop copies from after the last record of this ledger and enter them again on the customers’ screens (on paper, with the date of writing).',
    signIn: 'To the sign-in',
  },
};
