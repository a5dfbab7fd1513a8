import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../build/demo/story/random.ts';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { markFile } from '../../electron/keys/mark-file.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { dataOf, marksOf, type Place } from './place.ts';

const pageBytes = 4096;
const logs = ['-wal', '-shm'] as const;

const databaseOf = (place: Place) => join(dataOf(place), databaseFile);
/** The key ring of a place. */
export const ringOf = (place: Place) => join(dataOf(place), keyRingFile);

function removeLogs(place: Place): void {
  for (const end of logs) rmSync(`${databaseOf(place)}${end}`, { force: true });
}

/** Puts the database of another place, of before, in the place of the one that is there; the log of that may stay behind. */
export function putDatabase(from: Place, to: Place, { keepsLog }: { readonly keepsLog: boolean }): void {
  if (!keepsLog) removeLogs(to);
  copyFileSync(databaseOf(from), databaseOf(to));
  if (!keepsLog)
    for (const end of logs)
      if (existsSync(`${databaseOf(from)}${end}`)) copyFileSync(`${databaseOf(from)}${end}`, `${databaseOf(to)}${end}`);
}

/** Puts the whole data folder of another place there; the second mark stays. */
export function putFolder(from: Place, to: Place): void {
  rmSync(dataOf(to), { recursive: true });
  cpSync(dataOf(from), dataOf(to), { recursive: true });
}

/** What is copied to another PC: the data folder, and not the second mark. */
export function moveToOtherPc(place: Place): void {
  place.machine.id = 'beef';
  rmSync(marksOf(place), { recursive: true, force: true });
}

/** Somebody tidies up. */
export function loseLog(place: Place): void {
  removeLogs(place);
}

/** The name of the newest backup, whole or not; null where there is none. */
export function newestBackup(place: Place): string | null {
  const folder = join(dataOf(place), 'backups');
  const [newest] = existsSync(folder) ? readdirSync(folder).toSorted().toReversed() : [];
  return newest === undefined ? null : join(folder, newest);
}

/** Leaves half of a backup: a part of its database, or without one of its files. False where that was not there. */
export function halve(backup: string, random: Random): boolean {
  const database = join(backup, databaseFile);
  const gone = random.pick([databaseFile, databaseFile, databaseFile, keyRingFile, markFile]);
  const file = join(backup, gone);
  if (!existsSync(file)) return false;
  if (gone !== databaseFile || random.chance(0.2)) rmSync(file);
  else truncateSync(database, Math.floor(readFileSync(database).length * random.next()));
  return true;
}

function spoil(file: string, random: Random): void {
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  const page = random.below(Math.ceil(bytes.length / pageBytes)) * pageBytes;
  const end = Math.min(bytes.length, page + pageBytes);
  const at = page + random.below(end - page);
  const how = random.pick(['bit', 'bit', 'zeros', 'other']);
  if (how === 'bit') bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  else bytes.fill(how === 'zeros' ? 0 : 0xa5, page, end);
  writeFileSync(file, bytes);
}

/** Flips something in one page of one of the files: mostly the database, or its log where there is one. */
export function flip(place: Place, random: Random): void {
  const log = `${databaseOf(place)}-wal`;
  const marks = existsSync(marksOf(place)) ? readdirSync(marksOf(place)).map((name) => join(marksOf(place), name)) : [];
  const others = [ringOf(place), join(dataOf(place), markFile), ...marks];
  const files = [...Array.from({ length: 6 }, () => databaseOf(place)), log, log, log, ...others];
  spoil(random.pick(files.filter((file) => existsSync(file))), random);
}

/** Takes a file away; what brings it back. Between two moves of a restore there may be none in its place. */
export function takeAway(file: string): () => void {
  if (!existsSync(file)) return () => undefined;
  const aside = `${file}.aside`;
  renameSync(file, aside);
  return () => renameSync(aside, file);
}

/** Puts the ring of another place into this one; what puts the own one back. */
export function swap(from: Place, to: Place): () => void {
  const putBack = takeAway(ringOf(to));
  copyFileSync(ringOf(from), ringOf(to));
  return putBack;
}
