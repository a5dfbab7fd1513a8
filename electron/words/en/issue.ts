import type { Catalogue } from '../catalogue.ts';

/** What becomes of anything on its way to paper or into a file. What is true of one thing alone stands with its own words. */
export const issue: Catalogue['issue'] = {
  print: 'Print',
  printing: 'Preparing to print…',
  save: 'Save as PDF',
  saving: 'Saving…',
  printed: 'Sent to the printer.',
  saved: 'Saved as PDF.',
  place: 'Open its folder',
  /** Where the dialog for saving begins, if that is not among the documents. */
  proposed: {
    synchronised:
      'The documents folder is synchronised (OneDrive or the like), so saving begins in the folder ConsentDesk of this PC.',
    missing: 'The documents folder cannot be found, so saving begins in the folder ConsentDesk of this PC.',
  },
  /** Said of a file that was saved there. */
  synchronised:
    'This looks like a synchronised folder: a copy goes to a service on the internet. If the file holds customers, save it elsewhere and delete it here.',
  cancelled: {
    printer: 'Printing was given up.',
    file: 'Saving was given up.',
  },
  failed: {
    not_printed:
      'It could not be printed. Check the printer’s power, paper and connection and print again; “Save as PDF” always works.',
    not_drawn: 'The page could not be drawn. If it fails again, tell a manager.',
    no_answer:
      'The printer does not answer. See whether paper has come out. If not, check the printer’s power and connection and print again.',
    own_folder:
      'It could not be saved: nothing is saved inside the data folder of the ledger. Choose another place, such as the desktop or a USB stick.',
    exists:
      'Nothing was saved. The folder that you chose has a file of the same name. Choose another folder, or another period.',
    disk_full: 'It could not be saved: no room there. Choose another place with free space and save it again.',
    read_only:
      'It could not be saved: that place cannot be written to. Choose another, such as the desktop or a USB stick, and save it again.',
    in_use:
      'It could not be saved: another program (perhaps a virus scanner) is using the file. Wait a moment and save again.',
    unreadable: 'It could not be saved. Choose another place; if it fails again, tell a manager.',
    cancelled: 'Given up halfway.',
  },
  slip: {
    handOver: 'Please hand it to the customer.',
    again: 'Reissue no. {{count}}.',
    cancelled: 'The slip can be issued at any time.',
    failed: 'That it failed was recorded.',
  },
  export: {
    cancelled: 'No file was made.',
    failed: 'Nothing half-written was left. That it was begun and failed was recorded in the ledger.',
    exists: 'Files that lie there: {{names}}',
    partly:
      'These files are whole: {{names}}. None of another month was left. That it was begun and ended halfway was recorded in the ledger.',
    between: ', ',
  },
};
