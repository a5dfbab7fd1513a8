import type { EntryHeader } from '../ledger/header.ts';

/** What a member of staff is called from a place of the ledger on; the first name, null, from the beginning. */
export interface StaffNaming {
  readonly id: string;
  readonly name: string;
  readonly since: Readonly<Pick<EntryHeader, 'tick' | 'device'>> | null;
}

/** The part of a header that says by whom and at which place of the ledger an entry was recorded. */
export type RecordedBy = Pick<EntryHeader, 'staff' | 'tick' | 'device'>;

/** Whether an entry comes after a naming, in the order of the ledger. The renaming itself was done under the old name. */
function isAfter({ tick, device }: RecordedBy, since: StaffNaming['since']): boolean {
  return since === null || tick > since.tick || (tick === since.tick && device > since.device);
}

/**
 * What whoever recorded an entry was called at that time: a later name changes nothing that was recorded under an earlier one.
 *
 * @param namings of everybody; those of one person in the order of the ledger
 * @returns a function that answers null for somebody who has no name here
 */
export function nameOfDay(namings: readonly StaffNaming[]): (entry: RecordedBy) => string | null {
  const byPerson = Map.groupBy(namings, ({ id }) => id);
  return (entry) => byPerson.get(entry.staff)?.findLast(({ since }) => isAfter(entry, since))?.name ?? null;
}
