import { isStillAs, type Changes } from '../fields/changes.ts';
import { done, fail, type Result } from '../result.ts';
import type { CustomerFields } from './customer.ts';

/** Why a customer is not changed. */
export type CustomerRefusal =
  | 'no_such_customer'
  /** Somebody changed the same fields since the screen was drawn; `versions.ts` brings both together. */
  | 'customer_changed';

/**
 * Decides whether fields of a customer are changed: only from what the clerk saw.
 *
 * @param known as they are on record; null when there is no such customer
 */
export function decideCustomerEdited<C extends Changes<CustomerFields>>(
  known: CustomerFields | null,
  changes: C,
): Result<C, CustomerRefusal> {
  if (known === null) return fail('no_such_customer');
  return isStillAs(known, changes.from) ? done(changes) : fail('customer_changed');
}
