import type { EntryId, StaffId } from '../../domain/ids.ts';
import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import type { OpenDb } from '../../../db/open.ts';
import { readSettings } from '../../../db/queries/settings.ts';
import { readStaff } from '../../../db/queries/staff.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { conflict, failed, invalid, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import type { Input, Output } from '../../contract/table.ts';
import { recoveryAccount } from '../../keys/attempts.ts';
import { writeKeyRing } from '../../keys/key-ring-file.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import { mendKeys } from '../staff-keys.ts';
import { replacePasswordSlot, unlockWithPassword, unlockWithRecoveryCode } from '../../keys/key-ring.ts';
import { ratePassword } from '../../keys/password-strength.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Person } from '../desk-context.ts';
import { settleLostIssues } from '../lost-issues.ts';
import { discardPartialFiles } from '../partial-files.ts';
import { mayTry, wrongTry } from '../secret-tries.ts';
import type { FolderLook } from './data-folder.ts';
import { lookAtStart } from './look.ts';
import type { StartupContext } from './startup-context.ts';
import { openDesk } from './open-desk.ts';
import { rememberMet } from './start-state.ts';

interface Entry {
  readonly id: EntryId;
  readonly staffId: StaffId;
  readonly by: 'password' | 'recovery_code';
  /** The accounts whose wrong tries are recorded with it, and then end. */
  readonly accounts: readonly string[];
  /** What else is to be recorded with it. */
  readonly also: readonly AnyNewEntry[];
  /** What is to be done once that is recorded; nobody comes in when it fails. */
  readonly finish: () => CallResult<null>;
}

/** Records the entrance and begins the session; forbidden for an account that the ledger does not know or that has left. */
function enter(
  host: StartupContext,
  database: OpenDb,
  dataKey: Buffer,
  isTraining: boolean,
  entry: Entry,
): CallResult<Person> {
  const { db } = database;
  const person = readStaff(db, entry.staffId);
  const device = readThisDevice(db);
  if (person === null || device === null) return failed({ kind: 'forbidden' });
  const at = nowOf(host.ports.clock);
  const { id, by, also, accounts } = entry;
  const failedAttempts = accounts.reduce((sum, account) => sum + host.attempts.failures(account), 0);
  const author = { device: device.id, staff: person.staffId, shop: device.shop, at };
  record(db, author, [{ id, kind: 'session.opened', subject: null, body: { by, failedAttempts } }, ...also]);
  settleLostIssues(db, author);
  void discardPartialFiles(host, db);
  for (const account of accounts) host.attempts.succeeded(account);
  const finished = entry.finish();
  if (!finished.ok) return finished;
  const idleMinutes = () => readSettings(db, device.id).idleMinutes;
  mendKeys(host.folder, db, dataKey);
  host.session.begin({ database, dataKey, person, device, isTraining, idleMinutes });
  host.ports.log.event('session.opened', {});
  return done(person);
}

/** Opens the database with the key. Unless somebody comes in by it, key and file are let go at once. */
function comeIn(host: StartupContext, look: FolderLook, dataKey: Buffer, entry: Entry): CallResult<Person> {
  let database: OpenDb | undefined;
  try {
    const opening = openDesk(host.folder, dataKey, host.ports);
    if (!opening.ok) {
      const isOurs = opening.error === 'in_use' && host.session.isClosing;
      rememberMet(host, isOurs ? 'dialog_open' : opening.error);
      return conflict('start_state');
    }
    rememberMet(host, null);
    database = opening.database;
    return enter(host, database, dataKey, look.isTraining, entry);
  } catch (error) {
    // Opening it wrote nothing; the first entry is what a full or failing disk refuses.
    const trouble = storageFailure(error);
    if (trouble === null) throw error;
    rememberMet(host, trouble);
    return conflict('start_state');
  } finally {
    if (host.session.current === null) {
      database?.close();
      dataKey.fill(0);
    }
  }
}

type Ready = { readonly look: FolderLook; readonly ring: KeyRing };

/** The folder must be ready to sign in to, and the account not be waiting. */
function ready(host: StartupContext, account: string): CallResult<Ready> {
  const look = lookAtStart(host);
  if (look.state !== 'sign_in' || look.ring === null || host.session.current !== null) return conflict('start_state');
  const allowed = mayTry(host.attempts, account);
  return allowed.ok ? done({ look, ring: look.ring }) : allowed;
}

/** Opens the desk with a person's own password. */
export async function signIn(
  host: StartupContext,
  input: Input<'session.sign_in'>,
): Promise<CallResult<Output<'session.sign_in'>>> {
  const start = ready(host, input.staffId);
  if (!start.ok) return start;
  const { look, ring } = start.value;
  const unlocked = await unlockWithPassword(ring, input.staffId, input.password);
  if (!unlocked.ok) {
    return unlocked.error === 'wrong' ? wrongTry(host.attempts, input.staffId) : failed({ kind: 'not_found' });
  }
  const { id, staffId } = input;
  return comeIn(host, look, unlocked.value.dataKey, {
    id,
    staffId,
    by: 'password',
    accounts: [staffId],
    also: [],
    finish: () => done(null),
  });
}

/** Opens the desk with the recovery code and gives that person a new password. */
export async function recover(
  host: StartupContext,
  input: Input<'session.recover'>,
): Promise<CallResult<Output<'session.recover'>>> {
  const start = ready(host, recoveryAccount);
  if (!start.ok) return start;
  const { look, ring } = start.value;
  const account = ring.slots.find((slot) => slot.kind === 'password' && slot.staffId === input.staffId);
  if (account?.kind !== 'password') return failed({ kind: 'not_found' });
  const strength = await ratePassword(input.newPassword, [account.label], 'ja');
  if (!strength.isAccepted) return invalid('newPassword', 'password_too_weak');
  const unlocked = unlockWithRecoveryCode(ring, input.code);
  if (!unlocked.ok) {
    if (unlocked.error !== 'wrong') return invalid('code', unlocked.error);
    return wrongTry(host.attempts, recoveryAccount);
  }
  const { dataKey } = unlocked.value;
  const { staffId, label } = account;
  const rewrapped = await replacePasswordSlot(ring, dataKey, { staffId, label, password: input.newPassword });
  if (!rewrapped.ok) {
    dataKey.fill(0);
    return invalid('newPassword', rewrapped.error);
  }
  // Only after the database has opened and has it in writing: a password that changed without an entry would be nobody's doing.
  const finish = (): CallResult<null> => {
    const written = writeKeyRing(host.folder, rewrapped.value.ring);
    if (written.ok) return done(null);
    return failed({ kind: 'storage', trouble: written.error === 'disk_full' ? 'disk_full' : 'read_only' });
  };
  // Whoever tried the forgotten password too often need not wait for the new one.
  const accounts = [recoveryAccount, staffId];
  const also: AnyNewEntry[] = [
    { id: host.ports.ids.next(), kind: 'password.set', subject: null, body: { staffId, by: 'recovery_code' } },
  ];
  const entry: Entry = { id: input.id, staffId, by: 'recovery_code', accounts, also, finish };
  const entered = comeIn(host, look, dataKey, entry);
  return entered.ok ? done({}) : entered;
}
