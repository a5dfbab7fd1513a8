import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** What was said of the end of a slip was recorded in error: the paper waits as before. */
export const slipClosingVoided = defineKind({
  kind: 'slip.closing_voided',
  stored: firstForm(z.strictObject({ confirmedId: id.entry, voidedId: id.entry, reason: line(200) })),
  live: z.strictObject({ confirmedId: id.entry, voidedId: id.entry, reason: lineSchema(200) }),
  group: 'slips',
  effect: 'changes',
  isOfCustomer: true,
  streams: { slip: (_header, { confirmedId }) => confirmedId },
  facts: ({ reason }) => ({ reason }),
});
