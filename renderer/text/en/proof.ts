import type { Catalogue } from '../catalogue.ts';

/** Taking the proof of one customer's consent out of the house. */
export const proof: Catalogue['proof'] = {
  action: 'Write out the proof of consent',
  title: 'Write out the proof of consent',
  lead: 'Writes what this customer was shown, chose and stopped into one file, as evidence. That it was written, and why, is recorded in the ledger.',
  reason: 'Reason',
  reasonHint: 'For whom and for what. For example: the customer asked for it',
  reasonFault: 'Enter the reason (at most 200 characters).',
  submit: 'Choose where to save, and write',
  working: 'Writing…',
  cancel: 'Cancel',
  cancelled: 'Nothing was written. No file was made.',
  done: 'Written',
  saved: '{{count}} records of consent, stop and correction were written.',
  fingerprint: 'Fingerprint of the signing key',
  close: 'Close',
};
