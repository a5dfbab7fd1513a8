import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** An edit of a customer was made in error: the fields are as if it had not been, and it stays readable. */
export const customerEditVoided = defineKind({
  kind: 'customer.edit_voided',
  stored: firstForm(z.strictObject({ voidedId: id.entry, reason: line(200) })),
  live: z.strictObject({ voidedId: id.entry, reason: lineSchema(200) }),
  group: 'customers',
  effect: 'changes',
  streams: { customer: customerOf },
  facts: ({ reason }) => ({ reason }),
});
