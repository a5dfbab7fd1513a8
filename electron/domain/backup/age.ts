import { secondsBetween, tokyoDateOf, type Instant } from '../dates/instant.ts';

const daySeconds = 86_400;

/** How old the last backup is, as home shows it: `late` after two days, `overdue` after seven, `none` where there is none. */
export type BackupAge = 'none' | 'fresh' | 'late' | 'overdue';

/** How many days ago the last verified backup was made, not rounded. */
export function daysSinceBackup(last: Instant, now: Instant): number {
  return secondsBetween(last, now) / daySeconds;
}

/** How old the last verified backup is. */
export function backupAge(last: Instant | null, now: Instant): BackupAge {
  if (last === null) return 'none';
  const days = daysSinceBackup(last, now);
  if (days > 7) return 'overdue';
  return days > 2 ? 'late' : 'fresh';
}

/**
 * The newest of some backups; null where there is none. One that lies more than a day ahead was made by a clock that was wrong: it
 * would be called fresh for years.
 */
export function lastBackup(made: readonly Instant[], now: Instant): Instant | null {
  const inTime = made.filter((at) => secondsBetween(now, at) <= daySeconds);
  return inTime.toSorted().at(-1) ?? null;
}

/** What is known when it is asked whether a backup is to be made. */
export interface DueFacts {
  readonly last: Instant | null;
  readonly now: Instant;
  /** Whether something was recorded since, apart from who came and looked. */
  readonly hasChanged: boolean;
}

/**
 * Whether the program makes a backup by itself: at the first sign-in of a day that has none, and at a sign-out after which something
 * would be missing in the last one.
 */
export function isBackupDue(occasion: 'sign_in' | 'sign_out', { last, now, hasChanged }: DueFacts): boolean {
  if (last === null) return true;
  return occasion === 'sign_in' ? tokyoDateOf(last) !== tokyoDateOf(now) : hasChanged;
}
