import type { Catalogue } from '../catalogue.ts';

/** Why the desk does not open: a heading, what it means, and what to do. None of them offers to delete anything. */
export const trouble: Catalogue['trouble'] = {
  steps: 'What to do',
  safe: 'Consent Desk never deletes your data and never starts anew in its place.',
  folder: 'Where the data folder is',
  folderHint: 'A click selects all of it; Ctrl + C copies it.',
  retry: 'Check again',
  goOnWithOlder: 'Go on with the older key file',
  signInAgain: 'Sign in again',
  state: {
    database_missing: {
      title: 'The ledger file is not there',
      meaning:
        'There is a key file (keys.json), but the ledger file (desk.db) is missing or empty. It may have been moved or lost.',
      steps: [
        'Ask whether somebody moved or tidied away desk.db.',
        'If it is found, put it back into the data folder.',
        'If that does not help, a manager chooses “Go back to a backup” below.',
      ],
    },
    keys_missing: {
      title: 'The key file is not there',
      meaning:
        'There is a ledger (desk.db), but the key file that opens it (keys.json) is missing. Without it not even the recovery code opens the ledger.',
      steps: [
        'Ask whether somebody moved or tidied away keys.json.',
        'If it is found, put it back into the data folder.',
        'If it is not found, a manager chooses “Go back to a backup” below.',
      ],
    },
    keys_damaged: {
      title: 'The key file cannot be read',
      meaning:
        'The key file (keys.json) is damaged or was replaced by something else. The ledger itself was not touched.',
      steps: [
        'Ask whether somebody replaced or changed keys.json.',
        'If the earlier keys.json is found, put it back into the data folder (rename and keep the present one).',
        'If it is not found, a manager chooses “Go back to a backup” below.',
      ],
    },
    keys_older: {
      title: 'The key file is an earlier one again',
      meaning:
        'The key file (keys.json) is older than the one used last. Opened as it is, passwords and the recovery code that were changed since would be the earlier ones again. Whoever has left cannot sign in with it either. The ledger was not touched.',
      steps: [
        'Find out whether somebody has replaced keys.json. If nobody knows of it, somebody who knows an earlier password may have done it.',
        'If you have the newer keys.json, put it back into the data folder and sign in.',
        'If it cannot be found, a manager chooses “Go on with the older key file” and signs in with the password of that time. The ledger records that.',
        'Then renew everybody’s password and the recovery code, and replace the ledger’s key (Settings, Staff).',
      ],
    },
    damaged: {
      title: 'The ledger file cannot be read',
      meaning: 'The password is right, but the ledger file (desk.db) is damaged or was replaced by something else.',
      steps: [
        'Close Consent Desk and copy the whole data folder to another place.',
        'Ask whether somebody replaced or tidied away files.',
        'If that does not help, a manager chooses “Read what can be read” below. Of the records since the backup, all that can be read are kept.',
        'If that does not help either, a manager chooses “Go back to a backup”.',
      ],
    },
    other_keys: {
      title: 'The key file belongs to another ledger',
      meaning:
        'The password is right, but the key file (keys.json) and the ledger file (desk.db) do not belong together. The ledger itself is not damaged.',
      steps: [
        'Do not delete the present keys.json: rename it and keep it.',
        'Put the keys.json that was used with this ledger into its place in the data folder.',
        'If it cannot be found, a manager chooses “Go back to a backup” below.',
      ],
    },
    in_use: {
      title: 'The ledger is in use in another window',
      meaning: 'Only one window at a time can open the ledger. Nothing is wrong with the data.',
      steps: [
        'See whether Consent Desk is still open in another window or for another user of this PC.',
        'If so, lock it with F8 or close it.',
        'Then sign in again.',
      ],
    },
    dialog_open: {
      title: 'Something in this window is not finished yet',
      meaning:
        'Saving or printing that was begun before the lock has not ended. Its dialog may still be open. Nothing is wrong with the data.',
      steps: [
        'If a dialog for saving or printing is open, close it with “Cancel”. It may be hidden behind another window.',
        'Then sign in again.',
        'If it stays like this, close Consent Desk and open it again.',
      ],
    },
    newer_version: {
      title: 'The ledger was used with a newer Consent Desk',
      meaning:
        'Consent Desk on this PC is older than the one that last used the ledger. Writing with an older one could harm it, so it was not opened.',
      steps: ['Install the newest Consent Desk on this PC.', 'The ledger stays as it is.'],
    },
    not_encrypted: {
      title: 'The file is not encrypted',
      meaning:
        'In the place of the ledger there is a desk.db that is not ours. It may have been exchanged, so it was not opened.',
      steps: [
        'Do not delete the present desk.db: rename it and keep it.',
        'Look whether the right desk.db is left in another place.',
        'If it is not found, a manager chooses “Go back to a backup” below.',
      ],
    },
    read_only: {
      title: 'The data folder cannot be written to',
      meaning: 'The folder of the ledger is write-protected, or this user may not use it.',
      steps: [
        'If it is an external disk or USB stick, look at its write-protection switch.',
        'Ask the manager to allow writing to the data folder.',
      ],
    },
    disk_full: {
      title: 'The disk is full',
      meaning: 'There is not enough room to keep a record safely. What was recorded so far is safe.',
      steps: [
        'Empty the recycle bin and move files that are not needed. Leave the data folder alone.',
        'When about 1 GB is free, sign in again.',
      ],
    },
    unreadable: {
      title: 'The disk cannot be read',
      meaning: 'The disk may be broken or badly connected. Using it further could do more harm.',
      steps: [
        'If it is an external disk, plug its cable in again.',
        'If that does not help, stop using this PC and tell the manager.',
        'The manager copies the data folder to another disk, then chooses “Read what can be read” or “Go back to a backup”.',
      ],
    },
    clock_wrong: {
      title: 'The date of this PC is not right',
      meaning:
        'Every record keeps its date for good. To record nothing under a wrong one, the ledger was not opened. It was not touched.',
      steps: [
        'Set date and time of the PC.',
        'When the date is lost with every switching off, the battery of the PC is empty: tell a manager.',
      ],
    },
    plain_driver: {
      title: 'The encryption is not installed properly',
      meaning: 'Records would be kept unencrypted, so the ledger was not opened. It was not touched.',
      steps: ['Install Consent Desk again.', 'The ledger stays as it is.'],
    },
    folder_refused: {
      title: 'The ledger cannot be kept in this place',
      meaning:
        'The data folder is on a network share, or in a folder that OneDrive or Dropbox synchronises. There the ledger could be damaged in the middle of a write.',
      steps: [
        'Choose a folder on this PC that is not synchronised (environment variable CONSENT_DESK_DATA).',
        'If there is a ledger already, close Consent Desk and move the whole folder.',
      ],
    },
    training_only: {
      title: 'Only a training ledger can be opened here',
      meaning:
        'This was started with an Electron for development. To keep real customers safe, a ledger that is not for training was not opened.',
      steps: [
        'For work, open the Consent Desk that was officially handed out.',
        'For training, use another data folder (environment variable CONSENT_DESK_DATA).',
      ],
    },
    rolled_back: {
      title: 'The ledger has gone back to an earlier state',
      meaning:
        'This ledger does not have all that was recorded. It was exchanged for an earlier one, or a part of its file is lost. If it were written to, two customers could get the same receipt number; so it was stopped.',
      steps: [
        'Ask whether somebody exchanged, tidied away or set back the files of the ledger.',
        'If the newer ledger is found, a manager puts it back. When it is complete, you can sign in as usual.',
        'If it is not found, a manager chooses “Go on with this ledger” or, where there is a newer backup, “Go back to a backup”. Until then things can only be looked up.',
      ],
    },
    moved_or_copied: {
      title: 'The ledger comes from another PC',
      meaning:
        'This ledger was last used on another PC. If it is still in use there, two customers could get the same receipt number; so it was stopped.',
      steps: [
        'Ask whether Consent Desk is still in use on the other PC. If it is, do not record in this ledger.',
        'If only this PC is used from now on, as after buying a new one, a manager chooses “Go on with this ledger”.',
        'Until then things can only be looked up.',
      ],
    },
    mark_missing: {
      title: 'Nobody can tell whether the ledger is complete',
      meaning:
        'The file that notes how far the ledger had got (such as desk.mark) is missing or cannot be read. If the ledger had gone back to an earlier state, it would not be noticed; so it was stopped.',
      steps: [
        'Ask whether somebody tidied away files of this PC or set it back to an earlier state.',
        'If the file is found, put it back into its place. When all is complete, you can sign in as usual.',
        'If it is not found, a manager chooses “Go on with this ledger”. Until then things can only be looked up.',
      ],
    },
    unexpected: {
      title: 'Consent Desk could not start',
      meaning: 'Something unexpected went wrong. Everything that was recorded is still there.',
      steps: [
        'Press “Check again”.',
        'If that does not help, close Consent Desk and open it again.',
        'If that does not help either, tell the manager.',
      ],
    },
  },
};
