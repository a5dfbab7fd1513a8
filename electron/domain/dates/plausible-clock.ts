import type { Instant } from './instant.ts';

/** Before it this program did not exist: a clock that shows an earlier moment has lost its time, as a PC with an empty battery does. */
const first: Instant = '2026-01-01T00:00:00.000Z';

/** A clock beyond it shows a year that was typed wrongly. */
const last: Instant = '2100-01-01T00:00:00.000Z';

/**
 * Whether what the clock of a PC shows can be right. What is recorded keeps its day for ever, and deadlines count from it: by a clock
 * that cannot be right nothing is recorded.
 */
export function isPlausibleClock(now: Instant): boolean {
  return now >= first && now < last;
}
