import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({
  retiredId: id.device,
  receiptNo: z.string().regex(/^[A-Z]{2}\d\d-\d{4}-\d{3,6}$/),
  outcome: z.enum(['entered_again', 'no_copy']),
  /** The entry that was recorded again from the shop copy; null where there is no copy. */
  enteredAs: id.entry.nullable(),
});

/** What became of a receipt number whose record is lost: it was entered again from the shop copy, or there is none. */
export const receiptSettled = defineKind({
  kind: 'receipt.settled',
  stored: firstForm(v1),
  group: 'slips',
  effect: 'changes',
  streams: { device: (_header, { retiredId }) => retiredId },
  facts: ({ receiptNo, outcome }) => ({ receiptNo, outcome }),
});
