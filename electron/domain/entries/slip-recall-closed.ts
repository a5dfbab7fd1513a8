import { z } from 'zod';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** The paper of an act that was taken back is here again, or cannot be had: nobody asks the customer for it any more. */
export const slipRecallClosed = defineKind({
  kind: 'slip.recall_closed',
  stored: firstForm(z.strictObject({ confirmedId: id.entry, outcome: z.enum(['collected', 'not_collected']) })),
  group: 'slips',
  effect: 'paper',
  isOfCustomer: true,
  streams: { slip: (_header, { confirmedId }) => confirmedId },
  facts: ({ outcome }) => ({ isCollected: outcome === 'collected' }),
});
