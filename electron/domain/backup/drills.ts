import { secondsBetween, type Instant } from '../dates/instant.ts';

/** What is practised so that it works on the day it is needed: going back to a backup, and the recovery code. */
export type Drill = 'rehearsal' | 'recovery_code';

/** A quarter of a year and a year, in days. */
const daysBetween: Readonly<Record<Drill, number>> = { rehearsal: 91, recovery_code: 365 };

const daySeconds = 86_400;

/**
 * Whether something is to be practised again.
 *
 * @param last when it was done last; null where it never was
 * @param since when the ledger began: nobody is asked on the first day for what was written down that day
 */
export function isDrillDue(drill: Drill, last: Instant | null, since: Instant, now: Instant): boolean {
  return secondsBetween(last ?? since, now) > daysBetween[drill] * daySeconds;
}
