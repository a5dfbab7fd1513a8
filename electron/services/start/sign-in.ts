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
import { mendKeys } from '../staff-keys.ts';
import { replacePasswordSlot, unlockWithPassword, unlockWithRecoveryCode } from '../../keys/key-ring.ts';
import { forgetLooks } from '../../keys/looks-file.ts';
import { ratePassword } from '../../keys/password-strength.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Person, ThisDevice } from '../desk-context.ts';
import { settleLostIssues } from '../lost-issues.ts';
import { oweLooks, recordOwedLooks } from '../owed-looks.ts';
import { discardPartialFiles } from '../partial-files.ts';
import { wrongTry } from '../secret-tries.ts';
import type { FolderLook } from './data-folder.ts';
import { dropRestore } from './drop-restore.ts';
import { findGap, lettersFor, tellLost } from './lost.ts';
import { lookAtMarks, withMarks } from './marks.ts';
import type { StartupContext } from './startup-context.ts';
import { settleTraining } from './training.ts';
import { openDesk } from './open-desk.ts';
import { readyToSignIn } from './ready.ts';
import { discardRehearsal } from './swap.ts';
import { rememberMet } from './start-state.ts';

interface Entry {
  readonly id: EntryId;
  readonly staffId: StaffId;
  readonly by: 'password' | 'recovery_code';
  /** Whether somebody only wants to look things up, where the ledger has lost something. */
  readonly toLookUp: boolean;
  /** The accounts whose wrong tries are recorded with it, and then end. */
  readonly accounts: readonly string[];
  /** What else is to be recorded with it. */
  readonly also: readonly AnyNewEntry[];
  /** What is to be done once that is recorded; nobody comes in when it fails. */
  readonly finish: () => CallResult<null>;
}

/** An open database and who comes in to it. */
interface Entrance {
  readonly database: OpenDb;
  readonly dataKey: Buffer;
  readonly person: Person;
  readonly device: ThisDevice;
  readonly isTraining: boolean;
}

/** Lets somebody in; what comes before it is on record, or noted for it. */
function begin(host: StartupContext, { database, ...session }: Entrance, isLookUpOnly: boolean): CallResult<Person> {
  const { person, device } = session;
  const idleMinutes = () => readSettings(database.db, device.id).idleMinutes;
  host.session.begin({ database, ...session, isLookUpOnly, idleMinutes });
  host.ports.log.event('session.opened', {});
  return done(person);
}

/** The entry of an entrance, with the wrong tries before it. */
function entranceOf(host: StartupContext, { id, by, accounts }: Entry): AnyNewEntry {
  const failedAttempts = accounts.reduce((sum, account) => sum + host.attempts.failures(account), 0);
  return { id, kind: 'session.opened', subject: null, body: { by, failedAttempts } };
}

/** Records the entrance, and before it who looked while nothing could be recorded, and begins the session. */
function enter(host: StartupContext, entrance: Entrance, entry: Entry): CallResult<Person> {
  const { database, dataKey, person, device } = entrance;
  const { db } = database;
  const author = { device: device.id, staff: person.staffId, shop: device.shop, at: nowOf(host.ports.clock) };
  recordOwedLooks(db, { folder: host.folder, dataKey }, author);
  forgetLooks(host.folder);
  record(db, author, [entranceOf(host, entry), ...entry.also]);
  settleLostIssues(db, author);
  void discardPartialFiles(host, db);
  dropRestore(host);
  discardRehearsal(host.folder);
  for (const account of entry.accounts) host.attempts.succeeded(account);
  const finished = entry.finish();
  if (!finished.ok) return finished;
  mendKeys(host.folder, db, dataKey);
  return begin(host, entrance, false);
}

/** Begins a session in which nothing is recorded; that somebody came in is noted, to be recorded later. */
function enterToLookUp(host: StartupContext, entrance: Entrance, entry: Entry): CallResult<Person> {
  const { dataKey, person } = entrance;
  oweLooks({ folder: host.folder, dataKey }, person.staffId, nowOf(host.ports.clock), [entranceOf(host, entry)]);
  for (const account of entry.accounts) host.attempts.succeeded(account);
  return begin(host, entrance, true);
}

/** Opens the database with the key. Unless somebody comes in by it, key and file are let go at once. */
async function comeIn(
  host: StartupContext,
  look: FolderLook,
  dataKey: Buffer,
  entry: Entry,
): Promise<CallResult<Person>> {
  const machineId = (await host.machine?.id()) ?? null;
  let database: OpenDb | undefined;
  try {
    const opening = openDesk(host.folder, dataKey, host.ports);
    if (!opening.ok) {
      const isOurs = opening.error === 'in_use' && host.session.isClosing;
      rememberMet(host, { state: isOurs ? 'dialog_open' : opening.error });
      return conflict('start_state');
    }
    rememberMet(host, null);
    database = opening.database;
    const { db } = database;
    const person = readStaff(db, entry.staffId);
    const device = readThisDevice(db);
    // An account that the ledger does not know or that has left.
    if (person === null || device === null) return failed({ kind: 'forbidden' });
    const isTraining = settleTraining(host, look, device.isTraining);
    if (!isTraining && !host.mayHoldRealData) {
      rememberMet(host, { state: 'training_only' });
      return conflict('start_state');
    }
    const entrance = { dataKey, person, device, isTraining };
    const marks = lookAtMarks(host, db, dataKey, machineId);
    const { state, last } = marks.verdict;
    if (state === 'agrees') {
      database = withMarks(host, database, dataKey, device, marks);
      return enter(host, { ...entrance, database }, entry);
    }
    if (entry.toLookUp) return enterToLookUp(host, { ...entrance, database }, entry);
    rememberMet(host, { state, lost: tellLost(findGap(db, device, state, last), lettersFor(db, last)) });
    return conflict('start_state');
  } catch (error) {
    // Opening it wrote nothing; the first entry is what a full or failing disk refuses.
    const trouble = storageFailure(error);
    if (trouble === null) throw error;
    rememberMet(host, { state: trouble });
    return conflict('start_state');
  } finally {
    if (host.session.current === null) {
      database?.close();
      dataKey.fill(0);
    }
  }
}

/** Opens the desk with a person's own password. */
export async function signIn(
  host: StartupContext,
  input: Input<'session.sign_in'>,
): Promise<CallResult<Output<'session.sign_in'>>> {
  const start = readyToSignIn(host, input.staffId);
  if (!start.ok) return start;
  const { look, ring } = start.value;
  const unlocked = await unlockWithPassword(ring, input.staffId, input.password);
  if (!unlocked.ok) {
    return unlocked.error === 'wrong' ? wrongTry(host.attempts, input.staffId) : failed({ kind: 'not_found' });
  }
  const { id, staffId, toLookUp = false } = input;
  return comeIn(host, look, unlocked.value.dataKey, {
    id,
    staffId,
    by: 'password',
    toLookUp,
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
  const start = readyToSignIn(host, recoveryAccount);
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
  const entry: Entry = { id: input.id, staffId, by: 'recovery_code', toLookUp: false, accounts, also, finish };
  const entered = await comeIn(host, look, dataKey, entry);
  return entered.ok ? done({}) : entered;
}
