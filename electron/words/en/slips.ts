import type { Catalogue } from '../catalogue.ts';

/** The sheet of a customer's slips, their preview, and what became of a copy. */
export const slips: Catalogue['slips'] = {
  empty: 'There are no slips yet',
  emptyNext: 'Once consent or a request is recorded, its slip is here, to be seen and printed at any time.',
  toConsent: 'Ask for consent',
  list: 'List of slips',
  receiptNo: 'Receipt no.',
  code: 'Verification code',
  type: {
    consent: 'Consent confirmation',
    sharing: 'Joint-use confirmation',
    stop: 'Stop receipt',
    request: 'Request receipt',
  },
  copies: {
    none: 'Not issued yet',
    first: 'Issued',
    again: 'Reissued: {{count}}',
  },
  failures: 'Printing or saving failed: {{count}}',
  view: 'View',
  print: 'Print',
  save: 'Save as PDF',
  printing: 'Preparing to print…',
  saving: 'Saving…',
  reprint: 'The next one will say “reissue no. {{count}}”.',
  options: {
    english: 'With a copy in English',
    sheet: 'Kind of slip',
    paper: 'Paper',
    papers: { a4: 'A4', a5: 'A5', roll: 'Roll' },
  },
  outcome: {
    printed: 'Printed. Please hand it to the customer.',
    reprinted: 'Printed (reissue no. {{count}}).',
    saved: 'Saved as PDF.',
    resaved: 'Saved as PDF (reissue no. {{count}}).',
    cancelled: 'Printing was given up. The slip can be issued at any time.',
    notSaved: 'Saving was given up. The slip can be issued at any time.',
  },
  failed: {
    not_printed:
      'It could not be printed. Check the printer’s power, paper and connection and print again; “Save as PDF” always works. The failure was recorded.',
    not_drawn: 'The slip could not be drawn. If it fails again, tell a manager. The failure was recorded.',
    disk_full: 'It could not be saved: no room there. Choose another place. The failure was recorded.',
    read_only: 'It could not be saved: that place cannot be written to. Choose another. The failure was recorded.',
    other: 'It could not be saved. Choose another place and save again. The failure was recorded.',
  },
  preview: {
    page: 'Page {{page}} of {{pages}}',
    drawing: 'Drawing the slip…',
    fault: 'The slip could not be shown.',
    again: 'Try again',
    zoom: 'Size',
    zooms: { width: 'Fit width', actual: 'Actual size', large: 'Large' },
    region: 'Pages of the slip',
  },
};
