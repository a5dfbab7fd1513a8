import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseBackupName, type BackupName } from '../../domain/backup/backup-name.ts';
import { keptBackups, type BackupSchedule } from '../../domain/backup/schedule.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import { databaseFile } from '../start/data-folder.ts';

/** The folder of the backups inside the data folder. */
const ownFolder = 'backups';

/** The same inside a place that the manager has chosen. It is made when the place is chosen and never again: an empty mount point is no stick. */
const secondFolder = 'ConsentDesk-backups';

/** Behind the name of a backup that is being written or removed. Whoever looks for backups does not find it. */
const partialEnding = '.part';

/** Where the backups lie inside the data folder. */
export function ownPlace(folder: string): string {
  return join(folder, ownFolder);
}

/** Where the backups lie in a place that was chosen. */
export function secondPlaceIn(chosen: string): string {
  return join(chosen, secondFolder);
}

/** A whole backup in a place. */
export interface FoundBackup extends BackupName {
  readonly name: string;
}

function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

/** The whole backups of a database in a place, the oldest first. None where the place cannot be read. */
export function listBackups(place: string, database: string): readonly FoundBackup[] {
  return namesIn(place)
    .flatMap((name) => {
      const read = parseBackupName(name);
      return read?.database === database ? [{ ...read, name }] : [];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** How many bytes the database of a backup has; null where it is not there. */
export function backupBytes(place: string, name: string): number | null {
  return statSync(join(place, name, databaseFile), { throwIfNoEntry: false })?.size ?? null;
}

/** Makes the folder in which a backup is written until it is whole. */
export function beginPartial(place: string, name: string): string {
  const partial = join(place, `${name}${partialEnding}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(place, { recursive: true, mode: 0o700 });
  // By itself: of a disk that can only be read, a whole path at once says that something is missing.
  mkdirSync(partial, { mode: 0o700 });
  return partial;
}

/** Removes what a killed program, a pulled stick or a full disk has left half-written or half-removed of a database. */
export function tidyPlace(place: string, database: string): void {
  for (const name of namesIn(place)) {
    const whole = name.endsWith(partialEnding) ? parseBackupName(name.slice(0, -partialEnding.length)) : null;
    if (whole?.database === database) rmSync(join(place, name), { recursive: true, force: true });
  }
}

/** The last backup under each letter: one of before a ledger was gone on with may hold what is lost since. */
function lastOfEachLetter(found: readonly FoundBackup[]): ReadonlySet<string> {
  return new Set(new Map(found.map(({ letters, name }) => [letters, name])).values());
}

/**
 * Removes the backups that are kept no longer. Renamed first: one that is half-removed must not look whole. What somebody holds open
 * stays until the next time.
 */
export function removeOutdated(place: string, database: string, keep: BackupSchedule): void {
  const found = listBackups(place, database);
  const times = found.map(({ at }) => at);
  const [kept, last] = [keptBackups(times, keep), lastOfEachLetter(found)];
  for (const { at, name } of found) {
    if (kept.has(at) || last.has(name)) continue;
    const partial = join(place, `${name}${partialEnding}`);
    try {
      renameSync(join(place, name), partial);
      rmSync(partial, { recursive: true, force: true });
    } catch (error) {
      if (storageFailure(error) === null) throw error;
    }
  }
}
