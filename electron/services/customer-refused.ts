import { conflict, failed, type Failure } from '../contract/failure.ts';
import type { CustomerRefusal } from '../domain/customers/decide-customer.ts';
import type { CustomerFault } from '../domain/customers/judge-customer.ts';
import type { Failed } from '../domain/result.ts';

const answers: Readonly<Record<CustomerRefusal, Failed<Failure>>> = {
  no_such_customer: failed({ kind: 'not_found' }),
  customer_changed: conflict('customer_changed'),
};

/**
 * How the window learns why a customer was not written down or changed.
 *
 * @param place where the fields stand in the input of the call
 */
export function customerRefused(
  refusal: CustomerRefusal | readonly CustomerFault[],
  place: 'fields' | 'changes.to',
): Failed<Failure> {
  if (typeof refusal === 'string') return answers[refusal];
  return failed({
    kind: 'validation',
    fields: refusal.map(({ field, problem }) => ({ path: `${place}.${field}`, code: problem })),
  });
}
