import type { CalendarDate } from '../dates/calendar-date.ts';
import { startOfTokyoDay, type Instant } from '../dates/instant.ts';
import type { Adopted, DatedVersion } from '../notice/timeline.ts';
import type { Method } from './decision.ts';

/** Whether answers that came this way came some time ago: a paper lies about before somebody enters it. */
export function isEnteredLate(method: Method): boolean {
  return method !== 'counter' && method !== 'phone';
}

/**
 * When something was answered; null for now. A paper has a day and no time. Taken as the beginning of that day, it never
 * replaces an answer given later on the same day: both then stand, and the stricter holds (consent rule 8).
 *
 * @param on the day on the paper; null where it names none
 */
export function answeredAt(method: Method, on: CalendarDate | null, today: CalendarDate): Instant | null {
  return !isEnteredLate(method) || on === null || on >= today ? null : startOfTokyoDay(on);
}

/** What is known of how and when answers came. */
export interface PaperTrail {
  readonly method: Method;
  /** The day on the paper; null where it names none. */
  readonly on: CalendarDate | null;
  /** The version that the clerk reads off the paper; null for none. */
  readonly readOff: string | null;
}

/**
 * Which version the customer was shown: what came on paper, the one that the clerk reads off it, else the one that held on the
 * day of the paper; everything else, the one that holds now.
 *
 * @param held the latest first
 */
export function versionShown<V extends DatedVersion>(
  { method, on, readOff }: PaperTrail,
  held: readonly Adopted<V>[],
): Adopted<V> | undefined {
  if (!isEnteredLate(method)) return held[0];
  const thatDay = on === null ? undefined : held.find(({ effectiveOn }) => effectiveOn <= on);
  return held.find(({ noticeId }) => noticeId === readOff) ?? thatDay ?? held[0];
}
