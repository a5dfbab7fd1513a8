import type { Catalogue } from '../catalogue.ts';

/** Reading what can be read of a damaged ledger: on what it is built anew, what is missing, and what came of it. */
export const salvage: Catalogue['salvage'] = {
  way: 'Read what can be read',
  title: 'Read the records of a damaged ledger',
  lead: 'The ledger file is read from end to end, and the records that can be read go on from a backup. Nothing happens to the present files before you have seen what would be lost.',
  backup: 'They go on from the backup of {{moment}}. If a stick or a shared folder has a newer one, choose it first.',
  noBackup:
    'There is no backup on this PC. If a stick or a shared folder has one, choose it first. If there is none, the ledger is built from what can be read alone.',
  passwordHint: 'The present password.',
  check: 'Read and check',
  checking: 'The ledger file is read and checked',
  forbidden: 'This person is not registered as a manager. Choose the name of a manager.',
  report: {
    title: 'The ledger can be rebuilt from what was read',
    lead: '{{count}} records that were read from the damaged ledger go on from the backup of {{moment}} ({{total}} in all). Going on with it means:',
    leadAlone:
      'There is no backup: the ledger was built from the {{count}} records that could be read of the damaged one. Going on with it means:',
    facts: {
      what: 'What would be lost',
      from: 'Last record that stays',
      to: 'Last record that would be lost',
      entries: 'Records that would be lost',
      receipts: 'Receipt numbers that would be lost',
    },
    why: 'The lost records by their numbers in the ledger',
    missing: 'Could not be read',
    withoutBody: 'Only their contents could not be read',
    behind: 'Were read, but a record before them is missing',
    customers: 'Customers of those',
    stops: 'Stops among those',
    place: '{{first}}',
    places: '{{first}} to {{last}}',
    and: ', ',
    count: '{{count}}',
    effects: [
      'The present files are moved to a folder in the data folder whose name begins with “replaced-”. They are not deleted. A list of the records that were read (without names) stays there, too.',
      'Passwords stay as they are (opened with the recovery code: the new one that you chose).',
      'This PC goes on under a new letter. No receipt number is used twice.',
      'The signing key is a new one. Write down the fingerprint on the next screen.',
      'Forms that were parked after the backup are gone.',
    ],
    submit: 'Go on with this ledger',
  },
  done: 'The ledger was rebuilt',
};
