import type { Catalogue } from '../catalogue.ts';

/** Going back to a backup: which one, by whom, what would be lost, and what came of it. */
export const restore: Catalogue['restore'] = {
  way: 'Go back to a backup',
  title: 'Go back to a backup',
  lead: 'Nothing happens to the present ledger before you have seen what would be lost.',
  fromSettings:
    'A manager takes the ledger back to the time of a backup. The screen locks first; how far it goes back and what is lost is shown before anything is decided.',
  begin: 'Lock and go to the backups',
  which: 'Which backup',
  backup: '{{moment}}  {{letters}}  {{where}}',
  incomplete: '{{moment}}  {{letters}}  {{where}} (files are missing)',
  where: { own: 'this PC', second: 'second place', chosen: 'chosen folder' },
  none: 'There is no backup on this PC. Plug in the USB stick or connect the shared folder, and choose the folder with the backups.',
  choose: 'Look in another folder…',
  nothingThere: 'There is no backup in that folder. Choose “ConsentDesk-backups” or a folder in it.',
  who: 'Name of the manager',
  byCode: 'Open with the recovery code',
  byPassword: 'Open with a password',
  passwordHint: 'The password of the time of the backup. One that was set later does not open it.',
  check: 'Open and check',
  checking: 'The backup is opened and checked',
  back: 'Back',
  forbidden: 'This person was no manager at the time of the backup. Choose the name of a manager.',
  why: {
    disk_full: 'There is too little space. Free some and check again.',
    read_only: 'The data folder cannot be written to. Check its permissions.',
    unreadable: 'The backup could not be read. See whether the stick is plugged in, or choose another backup.',
    not_opened: 'The ledger of this backup does not open. Choose another backup.',
    integrity: 'The ledger of this backup is damaged. Choose another backup.',
    counts: 'The numbers of records in this backup do not agree. Choose another backup.',
    chain: 'The records of this backup do not form a whole chain. Choose another backup.',
    mark: 'The desk.mark of this backup does not fit. Choose another backup.',
    key_ring: 'The key file of this backup (keys.json) cannot be read. Choose another backup.',
    not_there: 'The backup is not there. See whether the stick or the shared folder is connected.',
    newer: 'A later version of Consent Desk made this backup. Install the latest version on this PC.',
    in_use: 'Another program (perhaps a virus scanner) is using a file. Wait a moment and check again.',
    other_window: 'The present ledger is in use in another window. Close that and check again.',
    nothing_found:
      'Not one record could be read from the ledger file. It may have been replaced by another file. Go back to a backup.',
    no_base:
      'There is no backup to build on, and the first records of the ledger cannot be read. Connect a stick or a share with backups, choose it with “Look in another folder…”, and try again.',
    training_only: 'Only backups for practice can be gone back to here.',
  },
  facts: {
    what: 'What would be lost',
    from: 'Last record that stays',
    to: 'Last record that would be lost',
    entries: 'Records that would be lost',
    receipts: 'Receipt numbers that would be lost',
  },
  knownBy: {
    ledger: 'Compared with the present ledger. That one can be opened: consider again whether you need to go back.',
    mark: 'The present ledger cannot be opened: this is what the note of how far it had got (desk.mark) tells.',
    nothing:
      'The present ledger cannot be opened, and no note of how far it had got (desk.mark) tells more: what would be lost is not known for certain.',
  },
  wouldLose: {
    title: 'The backup is whole',
    lead: 'It was made at {{moment}} and has {{count}} records. Going back to it means:',
    effects: [
      'The present files are moved to a folder in the data folder whose name begins with “replaced-”. They are not deleted.',
      'Passwords are those of the time of the backup (opened with the recovery code: the new one that you chose).',
      'This PC goes on under a new letter. No receipt number is used twice.',
      'The signing key is a new one. Write down the fingerprint on the next screen.',
    ],
    submit: 'Go back to this backup',
  },
  done: {
    title: 'The ledger is back at the backup',
    aside: 'Where the earlier files are',
    asideHint: 'Do not delete them as long as the earlier ledger may be needed.',
  },
};
