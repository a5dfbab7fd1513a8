import { instantInTokyo, tokyoClockOf, tokyoDateOf, type Instant } from '../dates/instant.ts';

/** What tells one backup from another: when its copy was made, on which PC, and of which database. */
export interface BackupName {
  /** To the second. */
  readonly at: Instant;
  /** Shop and PC: `HA`. */
  readonly letters: string;
  /** The first digits of the database's id, so that two shops can share a place. */
  readonly database: string;
}

const form = /^consent-desk-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})-([A-Z]{2})-([0-9a-f]{8})$/;

/** So many digits of the database's id stand in a name. */
export const databaseDigits = 8;

/** The name of a folder with a backup in it, by the clock in Tokyo: `consent-desk-2026-11-22-140500-HA-1f3a9c2e`. It names nobody. */
export function formatBackupName({ at, letters, database }: BackupName): string {
  return `consent-desk-${tokyoDateOf(at)}-${tokyoClockOf(at).replaceAll(':', '')}-${letters}-${database}`;
}

/** Reads the name of a backup; null for any other name, and for one that is not whole yet. */
export function parseBackupName(name: string): BackupName | null {
  const [, day = '', hours = '', minutes = '', seconds = '', letters = '', database = ''] = form.exec(name) ?? [];
  const at = instantInTokyo(day, `${hours}:${minutes}:${seconds}`);
  return at === null ? null : { at, letters, database };
}
