import type { StaffId } from '../ids.ts';
import type { CalendarDate } from '../dates/calendar-date.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import { done, fail, type Result } from '../result.ts';
import type { Role } from './role.ts';

/** Another role for somebody, or the end of their account. */
export interface StaffChange {
  readonly staffId: StaffId;
  readonly role: Role;
  readonly hasLeft: boolean;
}

/** Why an account is not changed. */
export type StaffRefusal =
  /** Nobody of that id has an account. */
  | 'no_such_person'
  /** A desk without a manager could never get one again. */
  | 'last_manager'
  /** Nobody ends the account by which they are at the desk. */
  | 'own_account';

/**
 * Decides whether somebody gets another role or leaves.
 *
 * @param people everybody who can come in, and whom it is about
 * @param at now
 * @param by whoever decides it
 */
export function decideStaffChange(
  people: readonly Pick<StaffChange, 'staffId' | 'role'>[],
  { staffId, role, hasLeft }: StaffChange,
  at: Instant,
  by: StaffId,
): Result<{ staffId: StaffId; role: Role; leftOn: CalendarDate | null }, StaffRefusal> {
  const others = people.filter((person) => person.staffId !== staffId);
  if (others.length === people.length) return fail('no_such_person');
  const isManager = role === 'manager' && !hasLeft;
  if (!isManager && !others.some((person) => person.role === 'manager')) return fail('last_manager');
  if (hasLeft && staffId === by) return fail('own_account');
  return done({ staffId, role, leftOn: hasLeft ? tokyoDateOf(at) : null });
}
