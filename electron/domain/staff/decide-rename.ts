import type { StaffId } from '../ids.ts';
import { done, fail, type Result } from '../result.ts';
import { isNameTaken } from './same-name.ts';

/** Why somebody does not get another name. */
export type RenameRefusal =
  /** Nobody of that id has an account. */
  | 'no_such_person'
  /** Somebody else at the desk has a name that looks the same: slips and records would not tell the two apart. */
  | 'name_taken';

/**
 * Decides whether somebody gets another name.
 *
 * @param people everybody who has not left
 * @returns what is to be recorded; null when they are called so already
 */
export function decideRename(
  people: readonly { readonly staffId: StaffId; readonly label: string }[],
  { staffId, label }: { readonly staffId: StaffId; readonly label: string },
): Result<{ staffId: StaffId; from: string; to: string } | null, RenameRefusal> {
  const person = people.find((one) => one.staffId === staffId);
  if (person === undefined) return fail('no_such_person');
  if (isNameTaken(people, label, staffId)) return fail('name_taken');
  return done(person.label === label ? null : { staffId, from: person.label, to: label });
}
