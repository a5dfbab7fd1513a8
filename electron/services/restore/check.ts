import { join } from 'node:path';
import { migrate } from '../../../db/migrations/run.ts';
import { openDb, type OpenDb } from '../../../db/open.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { countEntries } from '../../../db/queries/entries.ts';
import { readDatabaseId, readMarkPlaces } from '../../../db/queries/marks.ts';
import { readStaff } from '../../../db/queries/staff.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { databaseDigits, parseBackupName } from '../../domain/backup/backup-name.ts';
import type { RestoreFault } from '../../domain/backup/restore-fault.ts';
import { done } from '../../domain/result.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import { readKeyRing } from '../../keys/key-ring-file.ts';
import { forgetMarkKey, markFile, markKeyOf, readMarkFile } from '../../keys/mark-file.ts';
import { checkCopy } from '../backup/check-copy.ts';
import type { Person } from '../desk-context.ts';
import { faultOfCopy } from '../storage-trouble.ts';
import { databaseFile } from '../start/data-folder.ts';
import { dropRestore } from '../start/drop-restore.ts';
import { findLosses, lettersFor, tellLost } from '../start/lost.ts';
import { lookAtMarks } from '../start/marks.ts';
import type { Gone } from '../start/lost.ts';
import type { PendingRestore, StartupContext } from '../start/startup-context.ts';
import { discardPrepared, preparedIn } from '../start/swap.ts';
import { copyBackup } from './copy.ts';
import { lookAtCurrent } from './current.ts';
import { backupFolder, findBackups, lettersOfBackups, type OtherPlaces } from './find.ts';
import { unlockBackup } from './unlock.ts';

type Told = Output<'restore.check'>;
/** What is told of a backup or a ledger with which it cannot be gone on. */
export type Faulty = Extract<Told, { outcome: 'faulty' }>;

/** What a check works with. */
export type CheckHost = Pick<StartupContext, 'folder' | 'machine' | 'ports' | 'mayHoldRealData'>;

/** Which backup is checked, for whom, and by which command. */
export type Checking = Pick<Input<'restore.check'>, 'id' | 'name' | 'staffId'>;

/** What is told of a backup that is whole, and what lies ready. */
interface Checked {
  readonly told: Extract<Told, { outcome: 'whole' }>;
  readonly ready: PendingRestore;
}

/** Ends a check with what is wrong with the backup, or why nobody is told. */
class Refused extends Error {
  readonly answer: CallResult<Faulty>;

  constructor(answer: CallResult<Faulty>) {
    super('restore: refused');
    this.answer = answer;
  }
}

/** Tells what is wrong with what was looked at. */
export function tellFaulty(why: RestoreFault): CallResult<Faulty> {
  return done({ outcome: 'faulty', why });
}

/** Ends a check, to be thrown: this is wrong with what was looked at. */
export function faulty(why: RestoreFault): Error {
  return new Refused(tellFaulty(why));
}

/** Opens the copy that was made ready, and brings its schema up to date: the backup itself is the snapshot of before. */
export function openPrepared(prepared: string, dataKey: Buffer): OpenDb {
  const opened = openDb(join(prepared, databaseFile), dataKey);
  if (!opened.ok) throw faulty('not_opened');
  try {
    if (migrate(opened.value.db, () => undefined).outcome === 'newer') throw faulty('newer');
    return opened.value;
  } catch (error) {
    opened.value.close();
    throw error;
  }
}

/** Who goes back to it: a manager of its time. And whether this program may hold it. */
export function managerIn(host: CheckHost, { db }: OpenDb, staffId: Input<'restore.check'>['staffId']): Person {
  const person = readStaff(db, staffId);
  if (person?.role !== 'manager') throw new Refused(failed({ kind: 'forbidden' }));
  if (!host.mayHoldRealData && readThisDevice(db)?.isTraining !== true) throw faulty('training_only');
  return person;
}

/** Checks the copy as a backup is checked when it is made, and tells how far it is. */
export async function checkWholly(
  { ports }: CheckHost,
  prepared: string,
  dataKey: Buffer,
  jobId: string,
): Promise<void> {
  const key = markKeyOf(dataKey);
  const mark = readMarkFile(join(prepared, markFile), key);
  forgetMarkKey(key);
  if (typeof mark === 'string') throw faulty('mark');
  const check = checkCopy(prepared, dataKey, null, mark);
  try {
    for (let step = check.next(); ; step = check.next()) {
      if (step.done === true) {
        if (step.value !== null) throw faulty(step.value);
        return;
      }
      ports.tell({ name: 'progress', jobId, done: step.value.done, total: step.value.total });
      await ports.nextTurn();
    }
  } finally {
    // Lets go of the file whichever way it ends.
    check.return(null);
  }
}

interface Compared {
  readonly knownBy: 'ledger' | 'mark';
  readonly gone: Gone;
  readonly letters: readonly string[];
}

/**
 * What the copy lacks: against the ledger in place where that opens with the same key, and by the marks of this PC, of which one may be
 * ahead of that ledger, too: somebody has put an older file there. Where a mark is missing, nobody knows how much more is lost; of marks
 * alone, only one that is ahead of the copy tells anything.
 */
async function compare(host: CheckHost, { db }: OpenDb, dataKey: Buffer): Promise<Compared> {
  const current = lookAtCurrent(host.folder, dataKey);
  if (current === 'in_use') throw faulty('other_window');
  const machineId = (await host.machine?.id()) ?? null;
  const { verdict, found } = lookAtMarks(host, db, dataKey, machineId);
  const { state, last } = verdict;
  const ahead = state === 'rolled_back' ? last : null;
  if (current !== null && current.mark.database === readDatabaseId(db)) {
    const known = ahead !== null && ahead.tick > current.mark.tick ? ahead : current.mark;
    const remembered = readMarkPlaces(db);
    const isOneMissing = [...found].some(([place, mark]) => typeof mark === 'string' && remembered.has(place));
    const gone = { state: isOneMissing ? 'mark_missing' : 'rolled_back', last: known } as const;
    return { knownBy: 'ledger', gone, letters: [...current.letters, known.letter] };
  }
  return { knownBy: 'mark', gone: { state: ahead === null ? 'mark_missing' : 'rolled_back', last }, letters: [] };
}

/** Tells what would be lost, and keeps what is needed to go back. */
async function makeReady(
  host: CheckHost,
  others: OtherPlaces,
  command: Checking,
  { dataKey, ring }: Pick<PendingRestore, 'dataKey' | 'ring'>,
): Promise<Checked> {
  const prepared = preparedIn(host.folder);
  const at = parseBackupName(command.name)?.at;
  const database = openPrepared(prepared, dataKey);
  try {
    const { db } = database;
    const manager = managerIn(host, database, command.staffId);
    const device = readThisDevice(db);
    const id = readDatabaseId(db);
    if (device === null || id === null || at === undefined) throw faulty('not_opened');
    const { knownBy, gone, letters: given } = await compare(host, database, dataKey);
    const found = findBackups(host.folder, others);
    const seen = lettersOfBackups(found, id.slice(0, databaseDigits), device.shop);
    const letters = lettersFor(db, gone.last, [...given, ...seen]);
    const lost = tellLost(findLosses(db, device, gone), letters);
    return {
      told: { outcome: 'whole', at, entries: countEntries(db), knownBy, lost },
      ready: { prepared, dataKey, ring, manager, gone, letters, salvaged: null },
    };
  } finally {
    database.close();
  }
}

/** Copies a backup into a data folder that need not be the one it is of, and checks the copy. */
export async function checkUnlocked(
  host: CheckHost,
  others: OtherPlaces,
  command: Checking,
  from: string,
  unlocked: Pick<PendingRestore, 'dataKey' | 'ring'>,
): Promise<Checked> {
  const prepared = preparedIn(host.folder);
  if (!(await copyBackup(from, host.folder, host.ports))) throw faulty('disk_full');
  // Before the long work: whether this person may at all.
  const opened = openPrepared(prepared, unlocked.dataKey);
  try {
    managerIn(host, opened, command.staffId);
  } finally {
    opened.close();
  }
  await checkWholly(host, prepared, unlocked.dataKey, command.id);
  return makeReady(host, others, command, unlocked);
}

/** What a check that was refused answers; whatever is neither that nor a trouble of the disk is thrown on. */
export function refusedBy(error: unknown): CallResult<Faulty> {
  if (error instanceof Refused) return error.answer;
  const trouble = storageFailure(error);
  if (trouble === null) throw error;
  return tellFaulty(faultOfCopy(trouble));
}

/** Keeps what was made ready for whoever puts it into place; of what is refused nothing stays, and the key is zeroed. */
export async function keepReady<T>(
  host: StartupContext,
  dataKey: Buffer,
  make: () => Promise<{ readonly told: T; readonly ready: PendingRestore }>,
): Promise<CallResult<T | Faulty>> {
  try {
    const { told, ready } = await make();
    // Somebody has signed in meanwhile, from another window.
    if (host.session.current !== null || host.session.isClosing) throw new Refused(conflict('start_state'));
    host.pendingRestore = ready;
    return done(told);
  } catch (error) {
    return refusedBy(error);
  } finally {
    if (host.pendingRestore === null) {
      dataKey.fill(0);
      discardPrepared(host.folder);
    }
  }
}

/**
 * Checks a backup as going back to it needs it: copied beside the ledger, opened with a secret of its time, whole. The copy stays
 * for whoever puts it into place; of one that is faulty nothing stays.
 */
export async function checkBackup(
  host: StartupContext,
  others: OtherPlaces,
  command: Input<'restore.check'>,
): Promise<CallResult<Told>> {
  dropRestore(host);
  const from = backupFolder(host.folder, others, command);
  const ring = from === null ? null : readKeyRing(from);
  if (from === null || ring === null || (!ring.ok && ring.error === 'missing')) return tellFaulty('not_there');
  if (!ring.ok) return tellFaulty(ring.error === 'newer_version' ? 'newer' : 'key_ring');
  const unlocked = await unlockBackup(host.attempts, ring.value.ring, command.staffId, command.secret);
  if (unlocked === 'altered') return tellFaulty('key_ring');
  if (!unlocked.ok) return unlocked;
  return keepReady(host, unlocked.value.dataKey, () => checkUnlocked(host, others, command, from, unlocked.value));
}
