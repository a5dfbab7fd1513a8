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
    first: 'Issued',
    again: 'Reissued: {{count}}',
  },
  paper: {
    unissued: 'Not issued yet',
    failed: 'Did not come out last time',
    unknown: 'Whether it came out is unknown',
    issued: 'Issued',
    not_wanted: 'Not handed over (not wanted)',
  },
  signature: { promised: 'Waiting for the signature', received: 'Signed', not_given: 'Not signed' },
  waiting: {
    title: 'Not finished yet',
    tabs: { recall: 'To collect', issue: 'Not issued', signature: 'To be signed' },
    lead: {
      recall: 'Customers hold slips of records that were taken back.',
      issue: 'Recorded, but no slip is known to have come out.',
      signature: 'A signature on the slip is on record as promised. Press the button when the signed slip is here.',
    },
    mark: { unissued: 'Not issued', failed: 'Failed', unknown: 'Unknown', signature: 'To be signed' },
    line: '{{kind}} {{receiptNo}} ({{date}})',
    open: 'Issue',
  },
  closing: { signed: 'Signed slip received', not_signed: 'Was not signed', not_wanted: 'No slip wanted' },
  closed: {
    signed: '{{receiptNo}}: the signed slip was received',
    not_signed: '{{receiptNo}}: recorded as not signed',
    not_wanted: '{{receiptNo}}: recorded as no slip wanted',
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
