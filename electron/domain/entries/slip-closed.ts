import { z } from 'zod';
import { closingSchema } from '../slips/paper-life.ts';
import { defineKind } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

const v1 = z.strictObject({ confirmedId: id.entry, closing: z.enum(['signed', 'not_signed', 'not_wanted']) });

/**
 * Nobody waits for a slip any more: it came back signed, the customer did not sign it, or they wanted none. What was promised as
 * evidence is kept, or it is on record that it was not.
 */
export const slipClosed = defineKind({
  kind: 'slip.closed',
  stored: firstForm(v1),
  live: v1.extend({ closing: closingSchema }),
  group: 'slips',
  effect: 'changes',
  isOfCustomer: true,
  streams: { slip: (_header, { confirmedId }) => confirmedId },
  facts: ({ closing }) => ({ closing }),
});
