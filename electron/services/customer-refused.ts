import { conflict, failed, type Failure } from '../contract/failure.ts';
import type { CustomerRefusal } from '../domain/customers/decide-customer.ts';
import type { Failed } from '../domain/result.ts';

const answers: Readonly<Record<CustomerRefusal, Failed<Failure>>> = {
  no_such_customer: failed({ kind: 'not_found' }),
  customer_changed: conflict('customer_changed'),
};

/** How the window learns why a customer was not changed. */
export function customerRefused(refusal: CustomerRefusal): Failed<Failure> {
  return answers[refusal];
}
