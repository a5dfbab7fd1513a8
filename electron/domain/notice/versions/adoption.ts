import { addDays, type CalendarDate } from '../../dates/calendar-date.ts';

/** A version that was adopted before. */
export interface AdoptedVersion {
  readonly version: number;
  readonly effectiveOn: CalendarDate;
}

/** Further ahead than this a day is a slip of the key. */
const mostDaysAhead = 366;

/** Why a version cannot be adopted from a day on. */
type AdoptionFault = 'version_taken' | 'in_past' | 'before_last' | 'too_far';

/** The number of the next version: drafts of it may be many, adopted is one. */
export function nextVersion(adopted: readonly AdoptedVersion[]): number {
  return Math.max(0, ...adopted.map(({ version }) => version)) + 1;
}

/**
 * Why a version cannot be adopted from this day on; null when it can. The very first may be older than the program, because
 * the policy was published before. A later one tells of changes, and those hold only once they were told (Art. 27(6)): not
 * before today, and not before the version that it takes the place of.
 */
export function adoptionFault(
  wanted: AdoptedVersion,
  adopted: readonly AdoptedVersion[],
  today: CalendarDate,
): AdoptionFault | null {
  if (wanted.version !== nextVersion(adopted)) return 'version_taken';
  if (wanted.effectiveOn > addDays(today, mostDaysAhead)) return 'too_far';
  if (adopted.length > 0 && wanted.effectiveOn < today) return 'in_past';
  return adopted.some(({ effectiveOn }) => wanted.effectiveOn < effectiveOn) ? 'before_last' : null;
}
