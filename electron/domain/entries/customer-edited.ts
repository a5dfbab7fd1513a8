import { customerFields, customerFieldsSchema } from '../customers/customer.ts';
import { changesSchema } from '../fields/changes.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { customerV1 } from './stored/customer-v1.ts';
import { customerV2, someOfV1 } from './stored/customer-v2.ts';
import { customerV3, someOfV2 } from './stored/customer-v3.ts';
import { changes } from './stored/formats.ts';
import { firstForm } from './stored/stored-forms.ts';

/** Fields of a customer were changed, each from what the clerk saw to what the clerk typed. */
export const customerEdited = defineKind({
  kind: 'customer.edited',
  stored: firstForm(changes(customerV1))
    .next(changes(customerV2), ({ from, to }) => ({ from: someOfV1(from), to: someOfV1(to) }))
    .next(changes(customerV3), ({ from, to }) => ({ from: someOfV2(from), to: someOfV2(to) })),
  live: changesSchema(customerV3, customerFieldsSchema),
  group: 'customers',
  effect: 'changes',
  streams: { customer: customerOf },
  // Which fields, and never what stands in them.
  facts: ({ to }) => ({ fields: customerFields.filter((field) => field in to) }),
});
