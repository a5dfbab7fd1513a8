import type { CalendarDate } from '../dates/calendar-date.ts';
import { isSameValue, isStillAs, type Changes } from '../fields/changes.ts';
import { done, fail, type Result } from '../result.ts';
import type { CustomerFields } from './customer.ts';
import { judgeCustomer, type CustomerFault } from './judge-customer.ts';

/** Why a customer is not changed. */
export type CustomerRefusal =
  | 'no_such_customer'
  /** Somebody changed the same fields since the screen was drawn; `versions.ts` brings both together. */
  | 'customer_changed';

type ContactPersons = CustomerFields['contactPersons'];

/**
 * Who is asked for at a company has a record of their own (domain/persons), so that they can be erased alone. Those who were
 * written into the company's before may stay there as they are, or go.
 */
function judgePersons(wanted: ContactPersons, known: ContactPersons): readonly CustomerFault[] {
  const isNew = wanted.some((person) => !known.some((one) => isSameValue(one, person)));
  return isNew ? [{ field: 'contactPersons', problem: 'person_apart' }] : [];
}

/**
 * Decides whether a customer is written down.
 *
 * @param today no day of a life lies behind it
 */
export function decideCustomerCreated(
  fields: CustomerFields,
  today: CalendarDate,
): Result<CustomerFields, readonly CustomerFault[]> {
  const faults = [...judgeCustomer(fields, today), ...judgePersons(fields.contactPersons, [])];
  return faults.length === 0 ? done(fields) : fail(faults);
}

/**
 * Decides whether fields of a customer are changed: only from what the clerk saw. What was wrong before is left alone until
 * somebody changes that very field.
 *
 * @param known as they are on record; null when there is no such customer
 * @param today no day of a life lies behind it
 */
export function decideCustomerEdited<C extends Changes<CustomerFields>>(
  known: CustomerFields | null,
  changes: C,
  today: CalendarDate,
): Result<C, CustomerRefusal | readonly CustomerFault[]> {
  if (known === null) return fail('no_such_customer');
  if (!isStillAs(known, changes.from)) return fail('customer_changed');
  const { to } = changes;
  const after = {
    name: to.name ?? known.name,
    kana: to.kana ?? known.kana,
    bornOn: to.bornOn === undefined ? known.bornOn : to.bornOn,
    deceasedOn: to.deceasedOn === undefined ? known.deceasedOn : to.deceasedOn,
  };
  const faults = [
    ...judgeCustomer(after, today).filter(({ field }) => field in to),
    ...judgePersons(to.contactPersons ?? [], known.contactPersons),
  ];
  return faults.length === 0 ? done(changes) : fail(faults);
}
