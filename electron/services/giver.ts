import { conflict } from '../contract/failure.ts';
import type { GivenBy } from '../domain/consent/decision.ts';
import { isCustomer } from './customers.ts';
import type { Desk } from './desk.ts';
import type { Refusal } from './once.ts';

/** Why this person cannot answer for the customer; null when they can. A stop is not asked about: it always counts. */
export function giverFault(desk: Desk, customerId: string, givenBy: GivenBy): Refusal {
  const named = givenBy.who === 'self' ? null : givenBy.customerId;
  const isUnknown = named !== null && (named === customerId || !isCustomer(desk, named));
  return isUnknown ? conflict('representative_unknown') : null;
}
