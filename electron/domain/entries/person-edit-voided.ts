import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind, personOf } from './entry-kind.ts';
import { id, line } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** An edit of somebody who answers for a customer was made in error: they are as if it had not been, and it stays readable. */
export const personEditVoided = defineKind({
  kind: 'person.edit_voided',
  stored: firstForm(z.strictObject({ voidedId: id.entry, reason: line(200) })),
  live: z.strictObject({ voidedId: id.entry, reason: lineSchema(200) }),
  group: 'customers',
  effect: 'changes',
  streams: { person: personOf },
  facts: ({ reason }) => ({ reason }),
});
