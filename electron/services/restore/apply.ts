import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { record } from '../../../db/ledger/append.ts';
import { openDb } from '../../../db/open.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import type { Output } from '../../contract/table.ts';
import { done } from '../../domain/result.ts';
import { keyRingFile, writeKeyRing } from '../../keys/key-ring-file.ts';
import { markFile } from '../../keys/mark-file.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Ports } from '../../ports/ports.ts';
import { syncFile } from '../durable.ts';
import { StepRefused, troubleBehind, troubleOf } from '../storage-trouble.ts';
import { databaseFile } from '../start/data-folder.ts';
import { dropRestore } from '../start/drop-restore.ts';
import { lookAtStart } from '../start/look.ts';
import { retire } from '../start/retire.ts';
import { rememberMet } from '../start/start-state.ts';
import type { PendingRestore, StartupContext } from '../start/startup-context.ts';
import { commitPrepared, finishRestore, salvagedFile } from '../start/swap.ts';
import { settleTraining } from '../start/training.ts';

type Applied = Output<'restore.apply'>;

/**
 * Goes on, in the copy that lies ready, as a new device: what is put into place is a ledger that can be signed in to.
 *
 * @returns whether it is for practice, beside what is told
 */
export function continuePrepared(ports: Pick<Ports, 'clock' | 'ids'>, pending: PendingRestore, letter: string) {
  const { prepared, dataKey, ring, manager, gone, salvaged } = pending;
  const file = join(prepared, databaseFile);
  const opened = openDb(file, dataKey);
  if (!opened.ok) throw new StepRefused('unreadable');
  const { db } = opened.value;
  const { staffId } = manager;
  try {
    const old = readThisDevice(db);
    if (old === null) throw new Error('restore: a ledger without a device');
    const continued = retire(ports, { db, manager, old, gone, letter }, (author) => {
      const by = { ...author, staff: staffId };
      if (salvaged !== null)
        record(db, by, [{ id: ports.ids.next(), kind: 'ledger.salvaged', subject: null, body: salvaged }]);
      if (ring === null) return;
      const body = { staffId, by: 'recovery_code' } as const;
      record(db, by, [{ id: ports.ids.next(), kind: 'password.set', subject: null, body }]);
    });
    return { ...continued, isTraining: old.isTraining };
  } finally {
    opened.value.close();
  }
}

/** Leaves in the copy what is to be put into place and nothing else, all of it on the disk. */
export function settlePrepared({ prepared, ring }: PendingRestore): void {
  const written = ring === null ? null : writeKeyRing(prepared, ring);
  if (written?.ok === false) throw new StepRefused(troubleOf(written.error));
  // How far the backup had got was compared; how far this PC had got, its own mark tells.
  rmSync(join(prepared, markFile), { force: true });
  const names = readdirSync(prepared);
  // Closing has written the log back into the database: with a log beside it, something is still in there.
  if (names.some((name) => name !== databaseFile && name !== keyRingFile && name !== salvagedFile))
    throw new StepRefused('unreadable');
  for (const name of names) syncFile(join(prepared, name));
}

function applied(host: StartupContext, pending: PendingRestore, letter: string): Applied {
  const { isTraining, device: _device, ...told } = continuePrepared(host.ports, pending, letter);
  settlePrepared(pending);
  commitPrepared(host.folder, nowOf(host.ports.clock));
  const aside = finishRestore(host.folder);
  settleTraining(host, lookAtStart(host), isTraining);
  rememberMet(host, null);
  host.ports.log.event('ledger.restored', {});
  return { ...told, aside };
}

/** Puts the backup into place that lies ready, under a new letter. Whatever goes wrong, the old ledger is in place or the new one, whole. */
export function applyBackup(host: StartupContext, letter: string): CallResult<Applied> {
  const pending = host.pendingRestore;
  if (pending === null || !existsSync(pending.prepared)) return conflict('start_state');
  if (host.session.current !== null || host.session.isClosing) return conflict('start_state');
  if (!pending.letters.includes(letter)) return invalid('letter', 'letter_taken');
  try {
    return done(applied(host, pending, letter));
  } catch (error) {
    const trouble = troubleBehind(error);
    if (trouble === null) throw error;
    return failed({ kind: 'storage', trouble });
  } finally {
    dropRestore(host);
  }
}
