import { customerFieldsSchema } from '../customers/customer.ts';
import { customerOf, defineKind } from './entry-kind.ts';
import { customerV1 } from './stored/customer-v1.ts';
import { customerOfV1, customerV2 } from './stored/customer-v2.ts';
import { customerOfV2, customerV3 } from './stored/customer-v3.ts';
import { firstForm } from './stored/stored-forms.ts';

/** A customer was written down for the first time. */
export const customerCreated = defineKind({
  kind: 'customer.created',
  stored: firstForm(customerV1).next(customerV2, customerOfV1).next(customerV3, customerOfV2),
  live: customerFieldsSchema,
  group: 'customers',
  effect: 'changes',
  streams: { customer: customerOf },
  facts: () => ({}),
});
