import type { CustomerFields } from '../customers/customer.ts';
import { isStillAs, type Changes } from '../fields/changes.ts';
import { done, fail, type Result } from '../result.ts';
import { rolesFor, type PersonFields, type PersonRole } from './person.ts';

/** Why somebody who answers for a customer is not written down or changed. */
export type PersonRefusal =
  | 'no_such_customer'
  | 'no_such_person'
  /** A company has no parents, and a child nobody to ask for. */
  | 'role_of_other_kind'
  /** Somebody changed the same fields since the screen was drawn. */
  | 'person_changed';

function fits(role: PersonRole, kind: CustomerFields['kind']): boolean {
  return rolesFor[kind].some((one) => one === role);
}

/**
 * Decides whether somebody is written down who answers for a customer.
 *
 * @param customer null when there is no such customer
 */
export function decidePersonCreated(
  customer: Pick<CustomerFields, 'kind'> | null,
  fields: PersonFields,
): Result<PersonFields, PersonRefusal> {
  if (customer === null) return fail('no_such_customer');
  return fits(fields.role, customer.kind) ? done(fields) : fail('role_of_other_kind');
}

/**
 * Decides whether fields of such a person are changed: only from what the clerk saw.
 *
 * @param known null when there is no such person
 * @param customer for whom they answer
 */
export function decidePersonEdited<C extends Changes<PersonFields>>(
  known: PersonFields | null,
  customer: Pick<CustomerFields, 'kind'> | null,
  changes: C,
): Result<C, PersonRefusal> {
  if (known === null || customer === null) return fail('no_such_person');
  if (!isStillAs(known, changes.from)) return fail('person_changed');
  const { role } = changes.to;
  return role === undefined || fits(role, customer.kind) ? done(changes) : fail('role_of_other_kind');
}
