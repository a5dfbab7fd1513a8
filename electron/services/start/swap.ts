import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tokyoClockOf, tokyoDateOf, type Instant } from '../../domain/dates/instant.ts';
import { keyRingFile } from '../../keys/key-ring-file.ts';
import { markFile } from '../../keys/mark-file.ts';
import { moveFileSync } from '../../ports/move-file.ts';
import { renameWhole } from '../durable.ts';
import { databaseFile } from './data-folder.ts';

/** Where a backup is made ready, in the data folder itself: a rename within one disk is whole or has not happened. */
const readyFolder = '.consent-desk-restore';

/** The entries that were read from a damaged ledger, without their bodies: as `entries.jsonl` of an audit export. It lies with the file that they are from. */
export const salvagedFile = 'salvaged.jsonl';

/** What the folders begin with in which replaced files lie. */
const asideStart = 'replaced-';

/** What belongs to a database and must not be found beside another one. */
const ofDatabase = [`${databaseFile}-wal`, `${databaseFile}-shm`, `${databaseFile}-journal`, databaseFile] as const;

/** Where a backup is copied to and checked. As long as it is called so, nothing has happened to the ledger. */
export function preparedIn(folder: string): string {
  return join(folder, `${readyFolder}.part`);
}

/** Removes what was made ready and not put into place. */
export function discardPrepared(folder: string): void {
  rmSync(preparedIn(folder), { recursive: true, force: true });
}

/** Where a rehearsal has its data folder, inside the real one: on its disk, and with the same rights. */
export function rehearsalIn(folder: string): string {
  return join(folder, '.consent-desk-rehearsal');
}

/** Removes what a rehearsal leaves behind, also one that was killed. */
export function discardRehearsal(folder: string): void {
  rmSync(rehearsalIn(folder), { recursive: true, force: true });
}

/** A free name for the folder of what is replaced, by the clock in Tokyo: `replaced-2026-11-30-104500`. */
function asideName(folder: string, at: Instant): string {
  const name = `${asideStart}${tokyoDateOf(at)}-${tokyoClockOf(at).replaceAll(':', '')}`;
  const taken = readdirSync(folder).filter((other) => other.startsWith(name)).length;
  return taken === 0 ? name : `${name}-${taken + 1}`;
}

/**
 * From here on the files that were made ready are the ledger: one rename, and whatever interrupts the rest, it is gone on with.
 *
 * @param at when, for the name of the folder in which what is replaced will lie
 */
export function commitPrepared(folder: string, at: Instant): void {
  const prepared = preparedIn(folder);
  const aside = join(prepared, asideName(folder, at));
  mkdirSync(aside, { mode: 0o700 });
  moveIfThere(salvagedFile, prepared, aside);
  renameWhole(prepared, join(folder, readyFolder));
}

function moveIfThere(name: string, from: string, to: string): void {
  if (existsSync(join(from, name))) moveFileSync(join(from, name), join(to, name));
}

/**
 * Puts a committed backup into place, step by step, and can be called again after any of them: as long as a file waits there, the
 * one in its place is the old one. What is replaced is moved aside and never deleted. The mark stays and is copied: it goes on
 * counting, and the replaced files can be put back with it.
 *
 * @returns where the replaced files lie; null when nothing was committed, or nothing was replaced
 * @throws what the file system throws; the next look at the folder goes on
 */
export function finishRestore(folder: string): string | null {
  const ready = join(folder, readyFolder);
  if (!existsSync(ready)) return null;
  const name = readdirSync(ready).find((inside) => inside.startsWith(asideStart));
  const kept = name === undefined ? null : putIntoPlace(folder, ready, name);
  rmSync(ready, { recursive: true });
  return kept;
}

function putIntoPlace(folder: string, ready: string, name: string): string | null {
  const aside = join(ready, name);
  if (existsSync(join(ready, databaseFile))) {
    for (const file of ofDatabase) moveIfThere(file, folder, aside);
    moveFileSync(join(ready, databaseFile), join(folder, databaseFile));
  }
  if (existsSync(join(ready, keyRingFile))) {
    moveIfThere(keyRingFile, folder, aside);
    moveFileSync(join(ready, keyRingFile), join(folder, keyRingFile));
  }
  if (existsSync(join(folder, markFile))) copyFileSync(join(folder, markFile), join(aside, markFile));
  if (readdirSync(aside).length === 0) return null;
  const kept = join(folder, name);
  renameWhole(aside, kept);
  return kept;
}
