import type { StaffId } from '../ids.ts';

/** Two names that a person cannot tell apart on the screen have the same fold (width, case, spaces). */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/** Whether somebody other than this person has a name that looks the same. */
export function isNameTaken(
  people: readonly { readonly staffId: StaffId; readonly label: string }[],
  label: string,
  own: StaffId | null,
): boolean {
  return people.some((person) => person.staffId !== own && foldName(person.label) === foldName(label));
}
