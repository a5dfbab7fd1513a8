import { copyBytes } from '../../../db/backup-copy.ts';
import { findEntry } from '../../../db/queries/entries.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { done } from '../../domain/result.ts';
import { keyIdOf } from '../../keys/data-key.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import { beginRotation } from '../../keys/key-rotation.ts';
import { recordNow, type DeskContext } from '../desk-context.ts';
import { ringAsRecorded, writeRing } from '../staff-keys.ts';
import { troubleOf } from '../storage-trouble.ts';
import { otherRing, proveSelf } from './prove.ts';

type Rotated = CallResult<Output<'keys.rotate'>>;

/** The copy under the new key lies beside the database, its journal beside the copy; and so much is left for the desk itself. */
const reserveBytes = 64 * 1_048_576;

async function hasRoom(desk: DeskContext): Promise<boolean> {
  const free = await desk.ports.files.freeBytes(desk.folder);
  return free === null || free >= 2 * copyBytes(desk.db) + reserveBytes;
}

/** Steps 1 and 2 of electron/services/start/rotation.ts. From the entry on there is no way back, only forward. */
async function beginWith(
  desk: DeskContext,
  found: KeyRing,
  { id }: Input<'keys.rotate'>,
  lock: () => void,
): Promise<Rotated> {
  const begun = await beginRotation(ringAsRecorded(found, desk.db, desk.dataKey), desk.dataKey);
  if (!begun.ok) return begun.error === 'without_pair' ? conflict('keys_without_pair') : otherRing();
  const keyId = keyIdOf(begun.value.nextKey);
  begun.value.nextKey.fill(0);
  desk.ended.throwIfAborted();
  const written = writeRing(desk.folder, desk.db, begun.value.ring);
  if (!written.ok) return failed({ kind: 'storage', trouble: troubleOf(written.error) });
  try {
    recordNow(desk, [{ id, kind: 'data_key.rotated', subject: null, body: { keyId } }]);
    return done({});
  } finally {
    // Whatever has become of it: the next sign-in looks, and does what is left.
    lock();
  }
}

/**
 * Has the database closed under another data key. The desk is locked by it: the rest is done at the next sign-in, for which every
 * password stays as it is.
 *
 * @param lock ends the session
 */
export async function rotateDataKey(
  desk: DeskContext,
  command: Input<'keys.rotate'>,
  lock: () => void,
): Promise<Rotated> {
  // It would have locked the desk: whoever is here has signed in since.
  if (findEntry(desk.db, command.id)?.header.kind === 'data_key.rotated') return done({});
  if (findEntry(desk.db, command.id) !== null) return conflict('id_used');
  const proven = await proveSelf(desk, command.password);
  if (!proven.ok) return proven;
  if (!(await hasRoom(desk))) return failed({ kind: 'storage', trouble: 'disk_full' });
  return beginWith(desk, proven.value, command, lock);
}
