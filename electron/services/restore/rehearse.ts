import { mkdirSync } from 'node:fs';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { readBackupSettings } from '../../../db/queries/backup.ts';
import type { CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { done } from '../../domain/result.ts';
import { readKeyRing } from '../../keys/key-ring-file.ts';
import { nowOf } from '../../ports/clock.ts';
import { secondPlaceIn } from '../backup/places.ts';
import { recordNow, type DeskContext } from '../desk-context.ts';
import type { Job } from '../running-jobs.ts';
import { faultOfCopy, troubleBehind } from '../storage-trouble.ts';
import { lookAtFolder } from '../start/data-folder.ts';
import { openDesk } from '../start/open-desk.ts';
import type { PendingRestore } from '../start/startup-context.ts';
import { commitPrepared, discardRehearsal, finishRestore, rehearsalIn } from '../start/swap.ts';
import { continuePrepared, settlePrepared } from './apply.ts';
import { checkUnlocked, refusedBy, type CheckHost } from './check.ts';
import { backupFolder, findBackups, type OtherPlaces } from './find.ts';
import { unlockBackup } from './unlock.ts';

type Rehearsed = Output<'drill.rehearse'>;

/** Whether a start in that folder finds a ledger under the new letter, ready to be signed in to. */
function opensAs(letter: string, { folder, ports }: CheckHost, dataKey: Buffer): boolean {
  if (lookAtFolder(folder, true).state !== 'sign_in') return false;
  const opening = openDesk(folder, dataKey, ports);
  if (!opening.ok) return false;
  try {
    return readThisDevice(opening.database.db)?.letter === letter;
  } finally {
    opening.database.close();
  }
}

/** All that going back does, in the folder of the rehearsal. */
function putIntoPlace(host: CheckHost, ready: PendingRestore): boolean {
  const [letter] = ready.letters;
  if (letter === undefined) return false;
  continuePrepared(host.ports, ready, letter);
  settlePrepared(ready);
  commitPrepared(host.folder, nowOf(host.ports.clock));
  finishRestore(host.folder);
  return opensAs(letter, host, ready.dataKey);
}

async function rehearseIn(
  host: CheckHost,
  desk: DeskContext,
  { id, password }: Input<'drill.rehearse'>,
  { backup, others }: { readonly backup: Output<'restore.list'>[number]; readonly others: OtherPlaces },
): Promise<CallResult<Rehearsed>> {
  const from = backupFolder(desk.folder, others, backup);
  const ring = from === null ? null : readKeyRing(from);
  if (from === null || ring?.ok !== true) return done({ outcome: 'faulty', why: 'key_ring' });
  const { staffId } = desk.person;
  const unlocked = await desk.passwordWork.run(() =>
    unlockBackup(desk.attempts, ring.value.ring, staffId, { by: 'password', password }),
  );
  if (unlocked === 'altered') return done({ outcome: 'faulty', why: 'key_ring' });
  if (!unlocked.ok) return unlocked;
  try {
    const { told, ready } = await checkUnlocked(host, others, { id, name: backup.name, staffId }, from, unlocked.value);
    if (!putIntoPlace(host, ready)) return done({ outcome: 'faulty', why: 'not_opened' });
    const { at, entries } = told;
    recordNow(desk, [{ id, kind: 'backup.rehearsed', subject: null, body: { name: backup.name, entries } }]);
    return done({ outcome: 'works', at, entries });
  } finally {
    unlocked.value.dataKey.fill(0);
  }
}

/**
 * Goes back to the newest backup, wholly and in a folder of its own, which is removed again: what is found there says whether it would
 * work on the day it is needed.
 */
export async function rehearse(
  desk: DeskContext,
  command: Input<'drill.rehearse'>,
  { signal }: Job,
): Promise<CallResult<Rehearsed>> {
  const { secondPlace } = readBackupSettings(desk.db, desk.device.id);
  const others = { second: secondPlace === null ? null : secondPlaceIn(secondPlace), chosen: null };
  const backup = findBackups(desk.folder, others).find(({ isComplete }) => isComplete);
  if (backup === undefined) return done({ outcome: 'no_backup' });
  const folder = rehearsalIn(desk.folder);
  const nextTurn = async () => {
    await desk.ports.nextTurn();
    signal.throwIfAborted();
  };
  discardRehearsal(desk.folder);
  try {
    mkdirSync(folder, { mode: 0o700 });
    const host = { folder, ports: { ...desk.ports, nextTurn }, mayHoldRealData: true };
    return await rehearseIn(host, desk, command, { backup, others });
  } catch (error) {
    if (signal.aborted) return done({ outcome: 'cancelled' });
    const trouble = troubleBehind(error);
    return trouble === null ? refusedBy(error) : done({ outcome: 'faulty', why: faultOfCopy(trouble) });
  } finally {
    discardRehearsal(desk.folder);
  }
}
