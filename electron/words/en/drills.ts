import type { Catalogue } from '../catalogue.ts';

/** What is practised so that it works on the day it is needed: going back to a backup, and the recovery code. */
export const drills: Catalogue['drills'] = {
  title: 'Practice for the day it is needed',
  lead: 'Check once a quarter that a backup can be gone back to, and once a year that the recovery code works. Home says when it is time. The present ledger does not change.',
  never: 'Not checked yet',
  last: 'Last: {{moment}}',
  rehearsal: {
    label: 'Rehearsal',
    due: 'Time for a rehearsal',
    action: 'Check that a backup works…',
    title: 'Check that a backup works',
    lead: 'The newest backup is gone back to in a folder of its own, to the end. Then that folder is deleted.',
    password: 'Your password',
    passwordHint: 'The one of the time of the backup. If you have changed it since, make a new backup first.',
    working: 'Going back in a folder of its own',
    works: 'This backup works',
    worksHow: 'The backup of {{moment}} ({{count}} records)',
    none: 'There is no backup yet. Make one first.',
    cancelled: 'It was given up.',
    forbidden: 'You were no manager at the time of this backup. Make a new one and check again.',
    submit: 'Check',
  },
  code: {
    label: 'Recovery code',
    due: 'Time to check the recovery code',
    action: 'Check the recovery code…',
    title: 'Check the recovery code',
    lead: 'Take the sheet with the recovery code out of the safe and type the code. It is only checked, and nothing changes.',
    works: 'The recovery code works. Put the sheet back in its place.',
    submit: 'Check',
  },
  empty: 'Type the password.',
  close: 'Close',
  cancel: 'Cancel',
};
