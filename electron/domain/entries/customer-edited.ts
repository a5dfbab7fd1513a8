import { customerFieldsSchema } from '../customers/customer.ts';
import { changesSchema } from '../fields/changes.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { customerV1 } from './stored/customer-v1.ts';
import { changes } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** Fields of a customer were changed, each from what the clerk saw to what the clerk typed. */
export const customerEdited = defineKind({
  kind: 'customer.edited',
  stored: firstForm(changes(customerV1)),
  live: changesSchema(customerFieldsSchema),
  group: 'customers',
  effect: 'changes',
  streams: { customer: customerOf },
  // Which fields, and never what stands in them.
  facts: ({ to }) => ({ fields: customerFieldsSchema.keyof().options.filter((field) => field in to) }),
});
