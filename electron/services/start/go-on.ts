import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { writeDeviceId } from '../../../db/local/devices.ts';
import { forgetMarkPlaces } from '../../../db/local/marks.ts';
import type { OpenDb, WriteDb } from '../../../db/open.ts';
import { readBackupSettings } from '../../../db/queries/backup.ts';
import { readThisDevice, type EnrolledDevice } from '../../../db/queries/devices.ts';
import { readSettings } from '../../../db/queries/settings.ts';
import { readStaff } from '../../../db/queries/staff.ts';
import { replaceSigningKey } from '../../../db/signing.ts';
import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import type { Input, Output } from '../../contract/table.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import { done } from '../../domain/result.ts';
import { forgetKeys, passwordSlotOf, unlockWithPassword } from '../../keys/key-ring.ts';
import { forgetLooks } from '../../keys/looks-file.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Person, ThisDevice } from '../desk-context.ts';
import { recordOwedLooks } from '../owed-looks.ts';
import { wrongTry } from '../secret-tries.ts';
import { findGap, lettersFor } from './lost.ts';
import { lookAtMarks, withMarks, type MarkLook } from './marks.ts';
import { openDesk } from './open-desk.ts';
import { settleRotation } from './rotation.ts';
import { readyToSignIn } from './ready.ts';
import { rememberMet } from './start-state.ts';
import type { StartupContext } from './startup-context.ts';

type GoneOn = Output<'session.go_on'>;

interface Continuing {
  readonly db: WriteDb;
  readonly dataKey: Buffer;
  readonly manager: Person;
  readonly old: EnrolledDevice;
  readonly look: MarkLook;
  readonly letter: string;
}

/**
 * Retires the device and begins a new one, under a new id, letter and signing key: no chain gets a second entry in a place where one
 * was lost, and no receipt number is given twice. All in one transaction. Nothing is deleted, and what is lost is on record.
 */
function retire(
  host: StartupContext,
  { db, dataKey, manager, old, look, letter }: Continuing,
): GoneOn & { device: ThisDevice } {
  const { state, last } = look.verdict;
  if (state === 'agrees') throw new Error('mark: nothing is missing');
  const gap = findGap(db, old, state, last);
  const next = () => host.ports.ids.next();
  const id = next();
  const { shop, isTraining } = old;
  const author = { device: id, shop, at: nowOf(host.ports.clock) };
  const settings = readSettings(db, old.id);
  const backups = readBackupSettings(db, old.id);
  return db.$client
    .transaction(() => {
      const key = replaceSigningKey(db);
      writeDeviceId(db, id);
      // Made anew, where they can be: what the old ones tell of stands in the ledger now.
      forgetMarkPlaces(db);
      const entries: AnyNewEntry[] = [
        {
          id: next(),
          kind: 'device.enrolled',
          subject: null,
          body: { deviceId: id, letter, shop, ...key, isTraining },
        },
        {
          id: next(),
          kind: 'device.retired',
          subject: null,
          body: { deviceId: old.id, cause: state, lost: { ...gap, receipts: [...gap.receipts] } },
        },
        { id: next(), kind: 'desk.configured', subject: null, body: { deviceId: id, settings } },
        { id: next(), kind: 'backup.configured', subject: null, body: { deviceId: id, settings: backups } },
      ];
      record(db, { ...author, staff: manager.staffId }, entries);
      recordOwedLooks(db, { folder: host.folder, dataKey }, author);
      return { letter, fingerprint: key.fingerprint, device: { id, letter, shop } };
    })
    .immediate();
}

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
  if (look.verdict.state === 'agrees') return conflict('nothing_lost');
  if (!lettersFor(db, look.verdict.last).includes(letter)) return invalid('letter', 'letter_taken');
  const { device, ...goneOn } = retire(host, { db, dataKey, manager, old, look, letter });
  forgetLooks(host.folder);
  const anew = new Map([...look.found.keys()].map((place) => [place, 'missing'] as const));
  withMarks(host, { db, close: () => undefined }, dataKey, device, { ...look, found: anew }).close();
  host.ports.log.event('ledger.gone_on', { state: look.verdict.state });
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
