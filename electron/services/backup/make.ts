import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyBytes, copyFacts } from '../../../db/backup-copy.ts';
import { readBackupSettings } from '../../../db/queries/backup.ts';
import { readDatabaseId } from '../../../db/queries/marks.ts';
import { snapshotInto } from '../../../db/snapshot.ts';
import type { CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { databaseDigits, formatBackupName } from '../../domain/backup/backup-name.ts';
import type { BackupFault, SecondOutcome } from '../../domain/backup/backup-outcome.ts';
import type { BackupSchedule } from '../../domain/backup/schedule.ts';
import { instantAt, type Instant } from '../../domain/dates/instant.ts';
import type { Mark } from '../../domain/ledger/mark.ts';
import { done } from '../../domain/result.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import { keyIdOf } from '../../keys/data-key.ts';
import { readKeyRing, writeKeyRing } from '../../keys/key-ring-file.ts';
import { createMarkFile, forgetMarkKey, markFile, markKeyOf, readMarkFile } from '../../keys/mark-file.ts';
import { recordEnd, type DeskContext } from '../desk-context.ts';
import type { Job } from '../running-jobs.ts';
import { databaseFile } from '../start/data-folder.ts';
import { checkCopy } from './check-copy.ts';
import { renameWhole, syncFile } from '../durable.ts';
import { faultOfCopy } from '../storage-trouble.ts';
import { beginPartial, ownPlace, removeOutdated, tidyPlace } from './places.ts';
import { copyToSecondPlace } from './second-copy.ts';

type Made = Output<'backup.make'>;

/** The data folder's disk keeps so much for the desk itself: a backup must not be what stops it. */
const reserveBytes = 64 * 1_048_576;

/** Why there is no backup, thrown to the one place that tells and records it. */
class Failed extends Error {
  readonly why: BackupFault;
  readonly space: { readonly needed: number; readonly free: number } | undefined;

  constructor(why: BackupFault, space?: Failed['space']) {
    super(`backup: ${why}`);
    this.why = why;
    this.space = space;
  }
}

class GivenUp extends Error {}

/** Lets the window breathe, and ends here when somebody gave it up. */
async function breathe(desk: DeskContext, { signal }: Job): Promise<void> {
  await desk.ports.nextTurn().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  if (signal.aborted) throw new GivenUp();
}

/**
 * What the names of a database's backups hold of its id.
 *
 * @throws when it has no entry, which a set-up makes impossible
 */
export function databaseOf({ db }: Pick<DeskContext, 'db'>): string {
  const id = readDatabaseId(db);
  if (id === null) throw new Error('backup: a ledger without an entry');
  return id.slice(0, databaseDigits);
}

async function checkSpace(desk: DeskContext): Promise<void> {
  const needed = copyBytes(desk.db) + reserveBytes;
  const free = await desk.ports.files.freeBytes(desk.folder);
  if (free !== null && free < needed) throw new Failed('disk_full', { needed, free });
}

/** How far this PC had got, as the data folder says. */
function markOf(desk: DeskContext): Mark {
  const key = markKeyOf(desk.dataKey);
  const mark = readMarkFile(join(desk.folder, markFile), key);
  forgetMarkKey(key);
  if (typeof mark === 'string') throw new Failed('mark');
  return mark;
}

/** Puts what opens the copy, and what says how far it had got, beside it. */
function writeBeside(desk: DeskContext, partial: string, mark: Mark): void {
  const ring = readKeyRing(desk.folder);
  if (!ring.ok || ring.value.ring.keyId !== keyIdOf(desk.dataKey)) throw new Failed('key_ring');
  const written = writeKeyRing(partial, ring.value.ring);
  if (!written.ok) throw new Failed(written.error === 'disk_full' ? 'disk_full' : 'read_only');
  const key = markKeyOf(desk.dataKey);
  createMarkFile(join(partial, markFile), mark, key);
  forgetMarkKey(key);
}

interface Copied {
  readonly name: string;
  readonly at: Instant;
  readonly entries: number;
  readonly tick: number;
  readonly bytes: number;
}

/** The name of a backup that is made now; that of the next second where there is one already. */
function freeName(desk: DeskContext, place: string, database: string): Pick<Copied, 'at' | 'name'> {
  const { shop, letter } = desk.device;
  for (let ms = desk.ports.clock.now(); ; ms += 1_000) {
    const at = instantAt(ms);
    const name = formatBackupName({ at, letters: `${shop}${letter}`, database });
    if (!existsSync(join(place, name))) return { at, name };
  }
}

/** Writes the backup into the data folder under a half-written name, checks it, and gives it its name. */
async function makeOwn(desk: DeskContext, job: Job, database: string): Promise<Copied> {
  const place = ownPlace(desk.folder);
  const { at, name } = freeName(desk, place, database);
  tidyPlace(place, database);
  await checkSpace(desk);
  await breathe(desk, job);
  const partial = beginPartial(place, name);
  try {
    const file = join(partial, databaseFile);
    // In one turn: nothing is recorded between what the copy holds and what it is compared with.
    const mark = markOf(desk);
    const facts = copyFacts(desk.db);
    const bytes = copyBytes(desk.db);
    snapshotInto(desk.db, file);
    const check = checkCopy(partial, desk.dataKey, facts, mark);
    try {
      for (let step = check.next(); ; step = check.next()) {
        if (step.done === true) {
          if (step.value !== null) throw new Failed(step.value);
          break;
        }
        job.tell(step.value.done, step.value.total);
        await breathe(desk, job);
      }
    } finally {
      // Lets go of the file where it was given up in the middle.
      check.return(null);
    }
    syncFile(file);
    writeBeside(desk, partial, mark);
    renameWhole(partial, join(place, name));
    return { name, at, entries: facts.entries, tick: facts.tick, bytes };
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Copies it into the second place. Given up there, the backup in the data folder is still one. */
async function makeSecond(
  { folder, ports }: DeskContext,
  { signal }: Job,
  { name }: Copied,
  { secondPlace: chosen, keep, database }: { secondPlace: string; keep: BackupSchedule; database: string },
): Promise<SecondOutcome> {
  try {
    const from = join(ownPlace(folder), name);
    return await copyToSecondPlace({ from, name, database, chosen, keep }, ports, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return 'given_up';
  }
}

function record(desk: DeskContext, { id, cause }: Input<'backup.make'>, copied: Copied, second: SecondOutcome): Made {
  const { name, at, entries, tick, bytes } = copied;
  recordEnd(desk, [{ id, kind: 'backup.made', subject: null, body: { cause, name, entries, tick, bytes, second } }]);
  return { outcome: 'made', at, entries, bytes, second };
}

/** Tells and records why there is no backup. That it cannot even be recorded, because the disk is full, takes nothing from that. */
function recordFailed(desk: DeskContext, { id, cause }: Input<'backup.make'>, { why, space }: Failed): Made {
  try {
    recordEnd(desk, [{ id, kind: 'backup.failed', subject: null, body: { cause, why } }]);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
  return { outcome: 'failed', why, space: space ?? null };
}

/** What went wrong, as far as it is something that a backup meets; anything else is thrown on. */
function failedBy(error: unknown): Failed {
  if (error instanceof Failed) return error;
  const trouble = storageFailure(error);
  if (trouble === null) throw error;
  return new Failed(faultOfCopy(trouble));
}

/**
 * Makes a backup: a copy by `VACUUM INTO` under the same key, opened and checked before it gets its name, with the key ring and the
 * mark beside it, and a second copy where somebody has chosen a place for one. Older ones go only when it is whole.
 *
 * Given up, it leaves nothing, and nothing is recorded. The copying itself cannot be interrupted.
 */
export async function makeBackup(
  desk: DeskContext,
  command: Input<'backup.make'>,
  job: Job,
): Promise<CallResult<Made>> {
  const database = databaseOf(desk);
  const { secondPlace, keep } = readBackupSettings(desk.db, desk.device.id);
  try {
    await breathe(desk, job);
    const copied = await makeOwn(desk, job, database);
    removeOutdated(ownPlace(desk.folder), database, keep);
    const second = secondPlace === null ? 'none' : await makeSecond(desk, job, copied, { secondPlace, keep, database });
    return done(record(desk, command, copied, second));
  } catch (error) {
    if (error instanceof GivenUp) return done({ outcome: 'cancelled' });
    return done(recordFailed(desk, command, failedBy(error)));
  }
}
