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
  reprint: 'The next one will say “reissue no. {{count}}”.',
  options: {
    english: 'With a copy in English',
    slipKind: 'Kind of slip',
    paper: 'Paper',
    papers: { a4: 'A4', a5: 'A5', roll: 'Roll' },
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
