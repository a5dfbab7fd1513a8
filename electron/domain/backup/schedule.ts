import { z } from 'zod';
import { mondayOf } from '../dates/calendar-date.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';

const most = z.int().min(1);

/** Of how many days, weeks and months a backup is kept. */
export const backupScheduleSchema = z.strictObject({
  daily: most.max(31),
  weekly: most.max(53),
  monthly: most.max(60),
});

/** Of how many days, weeks and months a backup is kept. */
export type BackupSchedule = Readonly<z.infer<typeof backupScheduleSchema>>;

/** Seven days, five weeks and three months: at most 15 backups. */
export const defaultBackupSchedule: BackupSchedule = { daily: 7, weekly: 5, monthly: 3 };

/** The newest of each of the latest periods in which there is one at all: a shop that was closed loses none by that. */
function newestOf(newestFirst: readonly Instant[], periodOf: (at: Instant) => string, periods: number): Instant[] {
  const found = new Map<string, Instant>();
  for (const at of newestFirst) {
    const period = periodOf(at);
    if (!found.has(period)) found.set(period, at);
  }
  return [...found.values()].slice(0, periods);
}

/** Which backups stay, by when they were made: the newest of each of the latest days, weeks (from Monday) and months. */
export function keptBackups(made: readonly Instant[], keep: BackupSchedule): ReadonlySet<Instant> {
  const newestFirst = made.toSorted().toReversed();
  return new Set([
    ...newestOf(newestFirst, tokyoDateOf, keep.daily),
    ...newestOf(newestFirst, (at) => mondayOf(tokyoDateOf(at)), keep.weekly),
    ...newestOf(newestFirst, (at) => tokyoDateOf(at).slice(0, 7), keep.monthly),
  ]);
}
