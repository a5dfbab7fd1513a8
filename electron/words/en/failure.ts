import type { Catalogue } from '../catalogue.ts';

/** Why a call did not do what was asked, with what to do next. */
export const failure: Catalogue['failure'] = {
  validation: 'Something has to be put right. Please look at the fields with a red border.',
  not_found: 'It was not found. Please open the screen again.',
  conflict: 'This has been changed since the screen was opened. Please look at it again and repeat what you did.',
  conflicts: {
    clock_wrong:
      'The date of this PC is not right, so nothing was recorded. Set date and time and repeat what you did.',
    look_up_only:
      'A part of the ledger is lost, so things can only be looked up for now. Nothing was recorded. To record again, a manager decides at the sign-in how to go on.',
    no_month:
      'There is no month to export: none is over yet, or nothing was recorded in the period. Nothing was exported.',
    nothing_lost: 'The ledger is complete: there is nothing to decide. Please sign in as usual.',
    same_car:
      'A car with this plate or chassis number is on record already. Save once more to see whose it is and to decide.',
    already_voided: 'This record has already been taken back.',
    nothing_to_tell: 'There is nothing to be told any more. Look at what the screen shows.',
    not_waiting: 'This slip has changed in the meantime. Look at what the screen shows.',
    not_recalled: 'What became of this slip is already on record.',
    built_upon:
      'A later record changed the same thing again, so this one cannot be taken back. Take back the newest first, or correct what stands there now.',
    representative_required:
      'At this age a legal representative answers. Choose who answers and what was checked. A stop is taken from the person too.',
    representative_unknown:
      'Whoever answers is not registered for this customer, or was changed meanwhile. Please choose again who answers.',
    company_person_required: 'This is a company. Choose by name who answered for it.',
    giver_unnamed: 'Nobody is named who answered. Choose them, or write them down.',
    giver_unchecked:
      'Choose by what identity and authority were checked. If nobody checked them, choose “Not checked”.',
    already_answered: 'The answers are recorded already. Please hand the screen to our staff.',
    not_customer_facing: 'The screen is not turned to a customer any more. Please begin again from the desk.',
    own_account: 'Nobody ends their own account. Please ask another manager.',
    one_time_word: 'This is a one-time password. Choose a password of your own, then sign in.',
    keys_without_pair:
      'The key cannot be replaced yet: somebody has not signed in since, or the recovery code is of the earlier form. See what the screen says.',
    keys_changed: 'The key file was changed from outside. Lock the desk and sign in again.',
    code_gone: 'The recovery code that was shown no longer counts. Please begin again.',
    report_changed: 'The support report was made anew. Read what is on the screen, then save it.',
    seal_gone: 'The picture you chose is no longer at hand. Choose it again.',
    scan_gone: 'The file that was chosen is not at hand any more. Please choose it again.',
    notice_not_adopted: 'This version of the notice is not in force. Please read the notice again and ask once more.',
    scope_not_in_notice:
      'This item is not in the notice that was shown. Please read the notice again and ask once more.',
  },
  faults: {
    role_of_other_kind: 'Nobody answers for this customer in that role. Please choose another.',
    in_future: 'A moment that is still to come cannot be recorded. Please check the date.',
    not_to_be_reinstated: 'What was stopped is asked again only after our staff has confirmed it. Please call them.',
    signature_empty: 'There is no signature. Please have it signed, or choose to go on without one.',
    signature_too_long: 'The signature is too long. Please sign again.',
    no_picture: 'No picture could be made of the signature. Please sign again.',
  },
  forbidden: 'Only a manager can do this.',
  no_visit: 'This is shown only after the customer was opened. Please find the customer again and open them.',
  at_counter: 'The screen is turned to the customer. The clerk takes it back with a password first.',
  locked: 'The desk is locked. Please sign in.',
  busy: 'Something else is still being done. Please wait a moment and try again.',
  wait: 'Nothing is accepted now. Please wait {{time}}.',
  wrong_secret: 'That is not right. Please try again.',
  storage: {
    read_only: 'It could not be saved: the data folder cannot be written to. Please tell the manager.',
    disk_full: 'It could not be saved: the disk is full. Please move files that are not needed, then try again.',
    in_use:
      'It could not be saved: another program (perhaps a virus scanner) is using the file. Please wait a moment and try again.',
    unreadable: 'The disk could not be read or written. Please tell the manager.',
    damaged:
      'It could not be done: a part of the ledger file is damaged. Lock with F8 and tell the manager; the locked screen says how to mend it.',
  },
  unexpected: 'Something unexpected went wrong. If it happens again, please tell the manager this number: {{incident}}',
  minutes: '{{minutes}} min {{seconds}} s',
  seconds: '{{seconds}} s',
};
