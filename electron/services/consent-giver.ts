import { readCustomerFields } from '../../db/queries/customer-fields.ts';
import { readMinorAges } from '../../db/queries/rules.ts';
import { conflict, failed } from '../contract/failure.ts';
import type { GivenBy } from '../domain/consent/decision.ts';
import { needsRepresentative } from '../domain/consent/minor.ts';
import type { CalendarDate } from '../domain/dates/calendar-date.ts';
import { isCustomer } from './customers.ts';
import type { DeskContext } from './desk-context.ts';
import type { Refusal } from './idempotent.ts';

/**
 * Why this person cannot answer for the customer on that day; null when they can. A stop is not asked about: one by the minor
 * themself always counts.
 */
export function checkGiver(desk: DeskContext, customerId: string, givenBy: GivenBy, on: CalendarDate): Refusal {
  const customer = readCustomerFields(desk.db, customerId);
  if (customer === null) return failed({ kind: 'not_found' });
  const named = givenBy.who === 'self' ? null : givenBy.customerId;
  const isUnknown = named !== null && (named === customerId || !isCustomer(desk, named));
  if (isUnknown) return conflict('representative_unknown');
  const isMinor = needsRepresentative(customer.fields, on, readMinorAges(desk.db));
  return isMinor && givenBy.who !== 'legal_representative' ? conflict('representative_required') : null;
}
