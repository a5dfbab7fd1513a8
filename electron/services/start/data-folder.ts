import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { StartState } from '../../contract/startup.ts';
import { keyRingFile, readKeyRing } from '../../keys/key-ring-file.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import { readWhole } from '../../keys/whole-file.ts';
import { moveFileSync } from '../../ports/move-file.ts';

/** The encrypted database inside the data folder. */
export const databaseFile = 'desk.db';

/** A folder that holds this file holds fictional customers: every screen and slip says 練習. */
export const trainingMark = 'training';

/** Where a set-up is made ready, before its two files are moved to their places. No folder of somebody else has this name. */
export const setupFolder = '.consent-desk-setup';

/** All that a set-up ever puts there. */
const setupFiles: ReadonlySet<string> = new Set([
  databaseFile,
  `${databaseFile}-wal`,
  `${databaseFile}-shm`,
  `${databaseFile}-journal`,
  keyRingFile,
  `${keyRingFile}.new`,
]);

/** Removes the folder of a set-up, when it is certainly ours: a folder that holds our files and nothing else. */
export function removeSetup(folder: string): void {
  const ready = join(folder, setupFolder);
  const found = lstatSync(ready, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return;
  const inside = readdirSync(ready, { withFileTypes: true });
  if (inside.every((file) => file.isFile() && setupFiles.has(file.name))) rmSync(ready, { recursive: true });
}

/** What a look at the data folder shows, without any password. */
export interface FolderLook {
  readonly state: StartState;
  readonly isTraining: boolean;
  readonly ring: KeyRing | null;
  /** The password of every account of a folder made for practice, shown at sign-in; null elsewhere. */
  readonly practicePassword: string | null;
}

/**
 * Folders that must not hold the live file: a network share breaks SQLite's locks, a synchronised folder is copied in the
 * middle of a write.
 */
export function isRefusedFolder(folder: string): boolean {
  return /^(\\\\|\/\/)[^\\/]/.test(folder) || /(^|[\\/])(OneDrive|Dropbox)([ \-–][^\\/]*)?([\\/]|$)/i.test(folder);
}

/**
 * Moves a finished set-up to its place: the database first, then the keys, so that an interruption leaves a state that
 * `finishInterruptedSetup` can tell from every other.
 */
export function moveSetupIntoPlace(folder: string): void {
  const ready = join(folder, setupFolder);
  moveFileSync(join(ready, databaseFile), join(folder, databaseFile));
  try {
    moveFileSync(join(ready, keyRingFile), join(folder, keyRingFile));
  } catch (error) {
    // On Windows a virus scanner may hold a file that is a moment old. Left alone, the database would have no key.
    moveFileSync(join(folder, databaseFile), join(ready, databaseFile));
    throw error;
  }
  removeSetup(folder);
}

/** A set-up that was interrupted between its two moves is finished; one before the first is as if it had not been. */
function finishInterruptedSetup(folder: string): void {
  const ready = join(folder, setupFolder);
  if (!existsSync(ready)) return;
  const waitingKeys = join(ready, keyRingFile);
  const isHalfMoved = existsSync(join(folder, databaseFile)) && !existsSync(join(ready, databaseFile));
  if (isHalfMoved && existsSync(waitingKeys) && !existsSync(join(folder, keyRingFile))) {
    moveFileSync(waitingKeys, join(folder, keyRingFile));
  }
  removeSetup(folder);
}

function isAbsentOrEmpty(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0;
}

function lookInside(folder: string): Pick<FolderLook, 'state' | 'ring'> {
  finishInterruptedSetup(folder);
  const database = join(folder, databaseFile);
  const read = readKeyRing(folder);
  if (!read.ok && read.error === 'missing') {
    return { state: existsSync(database) ? 'keys_missing' : 'setup', ring: null };
  }
  if (!read.ok) return { state: read.error === 'newer_version' ? 'newer_version' : 'keys_damaged', ring: null };
  // With a ring in place the database is never created anew: SQLite would make an empty one of a 0-byte file.
  return { state: isAbsentOrEmpty(database) ? 'database_missing' : 'sign_in', ring: read.value.ring };
}

const practiceSchema = z.object({ password: z.string().max(200) });

/** What a set-up for training writes into its mark. */
const markText = '練習 training';

/** The text of the mark; null where there is none. A folder or a file of somebody else that is called so marks nothing. */
function readMark(folder: string): { readonly practicePassword: string | null } | null {
  const file = readWhole(join(folder, trainingMark), 4_096);
  if (!file.ok) return null;
  const { text } = file.value;
  if (['', markText].includes(text.trim())) return { practicePassword: null };
  try {
    const practice = practiceSchema.safeParse(JSON.parse(text));
    return practice.success ? { practicePassword: practice.data.password } : null;
  } catch {
    return null;
  }
}

/**
 * Marks the folder as one for training, or takes the mark of a set-up for training away that was interrupted: real customers
 * must not be taken for fictional ones. Something else of that name is left alone.
 *
 * @throws what the file system throws; EEXIST when something else stands in the mark's place
 */
export function markTraining(folder: string, isTraining: boolean): void {
  const file = join(folder, trainingMark);
  if (readMark(folder) !== null) rmSync(file);
  if (isTraining) writeFileSync(file, `${markText}\n`, { flag: 'wx' });
}

/** Whether the folder is for training, and the password that `npm start -- --demo` left in its mark. */
function readTrainingMark(folder: string): Pick<FolderLook, 'isTraining' | 'practicePassword'> {
  const mark = readMark(folder);
  return { isTraining: mark !== null, practicePassword: mark?.practicePassword ?? null };
}

/**
 * Looks at the data folder. A database or a key is created only when neither exists; every other combination is a state
 * with a guided answer, and none of them deletes anything that somebody may still need.
 *
 * @param mayHoldRealData false under an unofficial Electron: only training folders are opened then
 */
export function lookAtFolder(folder: string, mayHoldRealData: boolean): FolderLook {
  const nothing = { isTraining: false, practicePassword: null, ring: null };
  if (isRefusedFolder(folder) || isRefusedFolder(resolve(folder))) return { ...nothing, state: 'folder_refused' };
  try {
    mkdirSync(folder, { recursive: true });
    const training = readTrainingMark(folder);
    const look = lookInside(folder);
    const isBarred = !mayHoldRealData && !training.isTraining && look.state !== 'setup';
    // Under an unofficial Electron there is nothing but training, from the set-up on.
    const isTraining = training.isTraining || !mayHoldRealData;
    return isBarred ? { ...nothing, state: 'training_only' } : { ...look, ...training, isTraining };
  } catch {
    return { ...nothing, state: 'read_only' };
  }
}
