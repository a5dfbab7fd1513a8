import type { CustomerId } from '../ids.ts';
import type { CustomerFields } from '../customers/customer.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';
import type { GivenBy } from './decision.ts';
import { needsRepresentative, type MinorAge } from './minor.ts';
import type { Refusal } from './refusal.ts';

/** What decides who may answer for a customer. */
export interface GiverFacts {
  readonly customerId: CustomerId;
  readonly customer: Pick<CustomerFields, 'kind' | 'bornOn'>;
  /** Whether the representative or agent who is named by id is a customer; true where none is. */
  readonly isGiverKnown: boolean;
  readonly minorAges: readonly MinorAge[];
}

/**
 * Why this person cannot answer for the customer on that day; null when they can. A stop is not asked about: one by the minor
 * themself always counts.
 */
export function checkGiver(facts: GiverFacts, givenBy: GivenBy, on: CalendarDate): Refusal | null {
  const { customer, customerId, isGiverKnown, minorAges } = facts;
  const isThemself = givenBy.who !== 'self' && givenBy.customerId === customerId;
  if (isThemself || !isGiverKnown) return 'representative_unknown';
  const isMinor = needsRepresentative(customer, on, minorAges);
  return isMinor && givenBy.who !== 'legal_representative' ? 'representative_required' : null;
}
