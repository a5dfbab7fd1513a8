import type { StaffId } from '../domain/ids.ts';
import { labelSchema, maxSlots, keyOwnerSchema, type KeyRing } from './key-ring-format.ts';
import { done, fail, type Result } from '../domain/result.ts';
import { isNameTaken } from '../domain/staff/same-name.ts';
import { normalizePassword } from './password-text.ts';

/** A person's account as it is put into a ring. */
export interface Account {
  readonly staffId: StaffId;
  /** The name shown at sign-in. */
  readonly label: string;
  /** As typed. Its strength is not judged here (see ratePassword), its length is. */
  readonly password: string;
}

/** Why an account cannot be put into a ring. */
export type AccountFault =
  | 'invalid_staff_id'
  | 'invalid_label'
  | 'password_too_short'
  | 'password_too_long'
  | 'duplicate_staff_id'
  | 'duplicate_label'
  | 'too_many_slots';

/**
 * Whether an account may stand beside the given slots: one account a person, and no two names that look alike.
 *
 * @returns the normalised password, of bounded length: nothing unbounded gets as far as Argon2
 */
export function admitAccount(
  { staffId, label, password }: Account,
  others: KeyRing['slots'],
): Result<{ password: string }, AccountFault> {
  if (!keyOwnerSchema.safeParse(staffId).success) return fail('invalid_staff_id');
  if (!labelSchema.safeParse(label).success) return fail('invalid_label');
  if (others.length >= maxSlots) return fail('too_many_slots');
  const people = others.filter((slot) => slot.kind === 'password');
  if (people.some((slot) => slot.staffId === staffId)) return fail('duplicate_staff_id');
  if (isNameTaken(people, label, staffId)) return fail('duplicate_label');
  const normalized = normalizePassword(password);
  if (!normalized.ok) return fail(`password_${normalized.error}`);
  return done({ password: normalized.value.text });
}
