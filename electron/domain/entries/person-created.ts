import { z } from 'zod';
import { customerIdSchema } from '../ids.ts';
import { personFieldsSchema } from '../persons/person.ts';
import { defineKind, personOf } from './entry-kind.ts';
import { id } from './stored/formats.ts';
import { personV1 } from './stored/person-v1.ts';
import { firstForm } from './stored/stored-forms.ts';

/** Somebody was written down who answers for a customer. The entry is about them and not about the customer, so that they can be erased alone. */
export const personCreated = defineKind({
  kind: 'person.created',
  stored: firstForm(z.strictObject({ customerId: id.customer, fields: personV1 })),
  live: z.strictObject({ customerId: customerIdSchema, fields: personFieldsSchema }),
  group: 'customers',
  effect: 'changes',
  streams: { person: personOf },
  facts: ({ fields: { role } }) => ({ role }),
});
