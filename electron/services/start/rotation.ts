import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDb, ReadDb } from '../../../db/open.ts';
import { isRotationRecorded } from '../../../db/queries/keys.ts';
import { readDatabaseId } from '../../../db/queries/marks.ts';
import { copyUnder } from '../../../db/rekey.ts';
import { conflict, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import { writeKeyRing } from '../../keys/key-ring-file.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import { forgetKeys } from '../../keys/key-ring.ts';
import { endRotation, giveUpRotation } from '../../keys/key-rotation.ts';
import type { OpenedKeys } from '../../keys/key-slot.ts';
import { moveFileSync } from '../../ports/move-file.ts';
import { StepRefused, troubleBehind, troubleOf } from '../storage-trouble.ts';
import { syncFile, syncFolder } from '../durable.ts';
import { databaseFile } from './data-folder.ts';
import { noteKey } from './key-note.ts';
import { closeMarksUnder, lookAtMarks } from './marks.ts';
import { openDesk, type Opening } from './open-desk.ts';
import { rememberMet } from './start-state.ts';
import type { StartupContext } from './startup-context.ts';

/*
 * A change of the data key goes over these steps, each of which is whole on the disk before the next begins:
 *
 *   1. keys.json holds the new key beside the old one, for everybody         (services/keys/rotate.ts)
 *   2. the ledger says that the key becomes the one of this name, and the desk locks itself
 *   3. whoever comes in next has desk.db copied under the new key                (here, until the end)
 *   4. the copy takes its place
 *   5. the marks are signed anew
 *   6. keys.json forgets the old key
 *
 * Killed before 2 it is as if nothing had been, unless the marks say that more was recorded than the file has; after 2, whoever comes
 * in next does what is left. So what is done after a kill is what is always done. The notes of who looked (desk.looks) are under the
 * old key, too, but at 2 there are none: they were recorded when the manager came in.
 */

/** The ring and the one data key with which one goes on. */
export interface Settled {
  readonly ring: KeyRing;
  readonly dataKey: Buffer;
}

/** The key with which the database was opened, or why not. */
type OpenedUnder = Opening & { readonly key: Buffer };

/** Under the old key first: a WAL is under no other. */
function openUnder({ folder, ports }: StartupContext, { dataKey, nextKey }: Between): OpenedUnder {
  const opening = openDesk(folder, dataKey, ports);
  const isUnderOther = !opening.ok && (opening.error === 'damaged' || opening.error === 'other_keys');
  return isUnderOther ? { ...openDesk(folder, nextKey, ports), key: nextKey } : { ...opening, key: dataKey };
}

/** A copy of the database under the next key, until it takes its place. */
export const rekeyedFile = `${databaseFile}.rekeyed`;

interface Between {
  readonly dataKey: Buffer;
  readonly nextKey: Buffer;
}

function write(host: StartupContext, ring: KeyRing): KeyRing {
  const written = writeKeyRing(host.folder, ring);
  if (!written.ok) throw new StepRefused(troubleOf(written.error));
  return ring;
}

/** Puts the database under the new key. It is closed when this returns. */
function moveDatabase(host: StartupContext, database: OpenDb, { dataKey, nextKey }: Between): void {
  const file = join(host.folder, databaseFile);
  const copy = join(host.folder, rekeyedFile);
  try {
    copyUnder(database.db, copy, dataKey, nextKey);
  } finally {
    // Writes the WAL back: what lies in one that is left would be of no use to the copy, and lost.
    database.close();
  }
  if (existsSync(`${file}-wal`)) throw new Error('rotation: the log of the database was not written back');
  syncFile(copy);
  moveFileSync(copy, file);
  syncFolder(host.folder);
}

/**
 * Whether a file of before the change was put in place while it was under way. The key that comes next opens the one that it should be,
 * and must not be forgotten; the marks, which may be under that key already, are to say at the start what is lost.
 */
function isOlderFile(host: StartupContext, db: ReadDb, id: string, { dataKey, nextKey }: Between): boolean {
  closeMarksUnder(host, id, nextKey, dataKey);
  return lookAtMarks(host, db, dataKey, null).verdict.state !== 'agrees';
}

/** @returns the ring that is on the disk then, and the key under which the database is */
function settle(
  host: StartupContext,
  ring: KeyRing & { readonly nextKeyId: string },
  keys: Between,
  { database, key }: { readonly database: OpenDb; readonly key: Buffer },
): Settled {
  const { dataKey, nextKey } = keys;
  const { db } = database;
  const id = readDatabaseId(db);
  try {
    if (key === dataKey && !isRotationRecorded(db, ring.nextKeyId)) {
      if (id !== null && isOlderFile(host, db, id, keys)) return { ring, dataKey };
      return { ring: write(host, giveUpRotation(ring, dataKey)), dataKey };
    }
    // First the note: killed behind the move, with an older ring in place, the database would be taken for damaged.
    noteKey(host.folder, nextKey);
    if (key === dataKey) moveDatabase(host, database, keys);
    if (id !== null) closeMarksUnder(host, id, dataKey, nextKey);
    const ended = write(host, endRotation(ring, nextKey));
    host.ports.log.event('keys.rotated', {});
    return { ring: ended, dataKey: nextKey };
  } finally {
    database.close();
  }
}

/** Why it could not be ended; the start screen shows it. Anything else is thrown on. */
function troubleWith(error: unknown) {
  const trouble = troubleBehind(error);
  if (trouble === null) throw error;
  return trouble;
}

/**
 * Ends a change of the data key that was begun. Nothing to do at all other times.
 *
 * @param keys of which the one that is returned is the caller's; the other is zeroed, and both are on a failure
 */
export function settleRotation(host: StartupContext, ring: KeyRing, keys: OpenedKeys): CallResult<Settled> {
  const { nextKeyId } = ring;
  const { dataKey, nextKey } = keys;
  if (nextKey === null || nextKeyId === undefined) return done({ ring, dataKey });
  const opening = openUnder(host, { dataKey, nextKey });
  if (!opening.ok) {
    forgetKeys(keys);
    rememberMet(host, { state: opening.error });
    return conflict('start_state');
  }
  let settled: Settled | undefined;
  try {
    settled = settle(host, { ...ring, nextKeyId }, { dataKey, nextKey }, opening);
    return done(settled);
  } catch (error) {
    rememberMet(host, { state: troubleWith(error) });
    return conflict('start_state');
  } finally {
    for (const key of [dataKey, nextKey]) if (key !== settled?.dataKey) key.fill(0);
  }
}
