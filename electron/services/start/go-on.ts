import type { OpenDb } from '../../../db/open.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { readStaff } from '../../../db/queries/staff.ts';
import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import { done } from '../../domain/result.ts';
import { forgetKeys, passwordSlotOf, unlockWithPassword } from '../../keys/key-ring.ts';
import { forgetLooks } from '../../keys/looks-file.ts';
import { recordOwedLooks } from '../owed-looks.ts';
import { wrongTry } from '../secret-tries.ts';
import { lettersFor } from './lost.ts';
import { lookAtMarks, withMarks } from './marks.ts';
import { openDesk } from './open-desk.ts';
import { settleRotation } from './rotation.ts';
import { readyToSignIn } from './ready.ts';
import { retire } from './retire.ts';
import { rememberMet } from './start-state.ts';
import type { StartupContext } from './startup-context.ts';

type GoneOn = Output<'session.go_on'>;

function goOnWith(
  host: StartupContext,
  database: OpenDb,
  dataKey: Buffer,
  machineId: string | null,
  { staffId, letter }: Input<'session.go_on'>,
): CallResult<GoneOn> {
  const { db } = database;
  const manager = readStaff(db, staffId);
  const old = readThisDevice(db);
  if (manager?.role !== 'manager' || old === null) return failed({ kind: 'forbidden' });
  const look = lookAtMarks(host, db, dataKey, machineId);
  // Somebody has put the newer file back: there is nothing to go on from.
  const { state, last } = look.verdict;
  if (state === 'agrees') return conflict('nothing_lost');
  if (!lettersFor(db, last).includes(letter)) return invalid('letter', 'letter_taken');
  const { device, ...goneOn } = retire(host.ports, { db, manager, old, gone: { state, last }, letter }, (author) =>
    recordOwedLooks(db, { folder: host.folder, dataKey }, author),
  );
  forgetLooks(host.folder);
  const anew = new Map([...look.found.keys()].map((place) => [place, 'missing'] as const));
  withMarks(host, { db, close: () => undefined }, dataKey, device, { ...look, found: anew }).close();
  host.ports.log.event('ledger.gone_on', { state });
  return done(goneOn);
}

/** Goes on with a ledger that has lost something. Only a manager may, with their password; nobody is signed in by it. */
export async function goOn(host: StartupContext, input: Input<'session.go_on'>): Promise<CallResult<GoneOn>> {
  const start = readyToSignIn(host, input.staffId);
  if (!start.ok) return start;
  const unlocked = await unlockWithPassword(start.value.ring, input.staffId, input.password);
  if (!unlocked.ok) {
    return unlocked.error === 'wrong' ? wrongTry(host.attempts, input.staffId) : failed({ kind: 'not_found' });
  }
  if (passwordSlotOf(start.value.ring, input.staffId)?.isOneTime === true) {
    forgetKeys(unlocked.value);
    return conflict('one_time_word');
  }
  const settled = settleRotation(host, start.value.ring, unlocked.value);
  if (!settled.ok) return settled;
  const { dataKey } = settled.value;
  const machineId = (await host.machine?.id()) ?? null;
  let database: OpenDb | undefined;
  try {
    const opening = openDesk(host.folder, dataKey, host.ports);
    if (!opening.ok) {
      rememberMet(host, { state: opening.error });
      return conflict('start_state');
    }
    database = opening.database;
    const goneOn = goOnWith(host, database, dataKey, machineId, input);
    if (goneOn.ok || goneOn.error.kind === 'conflict') rememberMet(host, null);
    return goneOn;
  } catch (error) {
    const trouble = storageFailure(error);
    if (trouble === null) throw error;
    return failed({ kind: 'storage', trouble });
  } finally {
    database?.close();
    dataKey.fill(0);
  }
}
