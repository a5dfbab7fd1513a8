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
import { readGeneration } from '../../../db/queries/keys.ts';
import { discardHalfWritten } from '../../keys/key-ring-file.ts';
import type { KeyRing } from '../../keys/key-ring-format.ts';
import {
  forgetKeys,
  passwordSlotOf,
  replacePasswordSlot,
  replaceRecoveryCode,
  unlockWithPassword,
  unlockWithRecoveryCode,
} from '../../keys/key-ring.ts';
import { withoutPair } from '../../keys/key-rotation.ts';
import { readOneTimeWord } from '../../keys/one-time-word.ts';
import { settleRing, type RingAtEntrance } from '../staff-keys.ts';
import { troubleOf } from '../storage-trouble.ts';
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
import { settleRotation } from './rotation.ts';
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
  readonly keys: RingAtEntrance;
  /** Whether they come in by a new password: nobody comes in when the ring cannot be written. */
  readonly isNewPassword: boolean;
  /** Whether a manager goes on with a key ring that is older than the last one. */
  readonly withOlderKeys: boolean;
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
  discardHalfWritten(host.folder);
  // Where nothing depends on it yet, a disk that refuses keeps nobody from working: the next sign-in tries again.
  const settled = settleRing(host.folder, db, dataKey, entry.keys);
  if (!settled.ok && entry.isNewPassword) return failed({ kind: 'storage', trouble: troubleOf(settled.error) });
  return begin(host, entrance, false);
}

/** Whether a ring was put in place that is older than the last one: passwords that were changed since open it. */
function isOlderRing(db: OpenDb['db'], { found }: RingAtEntrance): boolean {
  return found.generation < readGeneration(db);
}

/** That a manager has gone on with an older ring. */
function olderTaken(host: StartupContext, db: OpenDb['db'], { found }: RingAtEntrance): AnyNewEntry {
  const body = { generation: found.generation, last: readGeneration(db) };
  return { id: host.ports.ids.next(), kind: 'key_ring.older_taken', subject: null, body };
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
    const isOlder = isOlderRing(db, entry.keys);
    if (isOlder && !(entry.withOlderKeys && person.role === 'manager')) {
      rememberMet(host, { state: 'keys_older' });
      return conflict('start_state');
    }
    const entrance = { dataKey, person, device, isTraining };
    const marks = lookAtMarks(host, db, dataKey, machineId);
    const { state, last } = marks.verdict;
    if (state === 'agrees') {
      database = withMarks(host, database, dataKey, device, marks);
      const also = isOlder ? [...entry.also, olderTaken(host, db, entry.keys)] : entry.also;
      return enter(host, { ...entrance, database }, { ...entry, also });
    }
    if (entry.toLookUp && !entry.isNewPassword) return enterToLookUp(host, { ...entrance, database }, entry);
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

/** A ring that is not as the desk has written it: somebody has put it together from others. */
function ringAltered(host: StartupContext): CallResult<never> {
  rememberMet(host, { state: 'keys_damaged' });
  return conflict('start_state');
}

/** Whether a new password is strong enough, and another one than the word that a manager has handed over. */
async function isGoodPassword(next: string, label: string, oneTimeWord: string | null): Promise<boolean> {
  if (oneTimeWord !== null && readOneTimeWord(next) === readOneTimeWord(oneTimeWord)) return false;
  return (await ratePassword(next, [label], 'ja')).isAccepted;
}

/**
 * Opens the desk with a person's own password. A one-time word opens it only together with a password of one's own, which takes its
 * place; and whoever has no key pair yet gets one.
 */
export async function signIn(
  host: StartupContext,
  input: Input<'session.sign_in'>,
): Promise<CallResult<Output<'session.sign_in'>>> {
  const { id, staffId, password, toLookUp = false, withOlderKeys = false } = input;
  const start = readyToSignIn(host, staffId);
  if (!start.ok) return start;
  const { look, ring } = start.value;
  const unlocked = await unlockWithPassword(ring, staffId, password);
  if (!unlocked.ok) {
    if (unlocked.error === 'altered') return ringAltered(host);
    return unlocked.error === 'wrong' ? wrongTry(host.attempts, staffId) : failed({ kind: 'not_found' });
  }
  const slot = passwordSlotOf(ring, staffId);
  const label = slot?.label ?? '';
  const isOneTime = slot?.isOneTime === true;
  const refused = isOneTime ? await refuseNewPassword(input, label) : null;
  if (refused !== null) {
    forgetKeys(unlocked.value);
    return refused;
  }
  const settled = settleRotation(host, ring, unlocked.value);
  if (!settled.ok) return settled;
  const { ring: found, dataKey } = settled.value;
  const next = isOneTime ? (input.newPassword ?? '') : password;
  const isRenewed = isOneTime || slot?.pair === undefined;
  const renewed = isRenewed ? await replacePasswordSlot(found, dataKey, { staffId, label, password: next }) : null;
  if (isOneTime && renewed?.ok !== true) {
    dataKey.fill(0);
    return invalid('newPassword', renewed?.error ?? 'wrong_key');
  }
  return comeIn(host, look, dataKey, {
    id,
    staffId,
    by: 'password',
    toLookUp,
    accounts: [staffId],
    also: isOneTime ? [passwordSet(host, staffId, 'self')] : [],
    keys: { found, ring: renewed?.ok === true ? renewed.value.ring : found },
    isNewPassword: isOneTime,
    withOlderKeys,
  });
}

/** Why a one-time word does not open the desk: no password comes with it, or none that can be taken. */
async function refuseNewPassword(
  { password, newPassword }: Input<'session.sign_in'>,
  label: string,
): Promise<ReturnType<typeof conflict> | null> {
  if (newPassword === undefined) return conflict('one_time_word');
  return (await isGoodPassword(newPassword, label, password)) ? null : invalid('newPassword', 'password_too_weak');
}

function passwordSet(host: StartupContext, staffId: StaffId, by: 'self' | 'recovery_code'): AnyNewEntry {
  return { id: host.ports.ids.next(), kind: 'password.set', subject: null, body: { staffId, by } };
}

/** The ring with a new password for somebody who has come with the recovery code; the code gets a key pair where it has none. */
async function ringRecovered(
  ring: KeyRing,
  dataKey: Buffer,
  account: { readonly staffId: StaffId; readonly label: string; readonly password: string },
  code: string,
) {
  const renewed = await replacePasswordSlot(ring, dataKey, account);
  if (!renewed.ok || !withoutPair(ring).hasOldCode) return renewed;
  return replaceRecoveryCode(renewed.value.ring, dataKey, code);
}

/** Opens the desk with the recovery code and gives that person a new password. */
export async function recover(
  host: StartupContext,
  input: Input<'session.recover'>,
): Promise<CallResult<Output<'session.recover'>>> {
  const start = readyToSignIn(host, recoveryAccount);
  if (!start.ok) return start;
  const { look, ring } = start.value;
  const { id, staffId, code, newPassword, withOlderKeys = false } = input;
  const account = passwordSlotOf(ring, staffId);
  if (account === undefined) return failed({ kind: 'not_found' });
  const { label } = account;
  if (!(await isGoodPassword(newPassword, label, null))) return invalid('newPassword', 'password_too_weak');
  const unlocked = await unlockWithRecoveryCode(ring, code);
  if (!unlocked.ok) {
    if (unlocked.error === 'altered') return ringAltered(host);
    if (unlocked.error !== 'wrong') return invalid('code', unlocked.error);
    return wrongTry(host.attempts, recoveryAccount);
  }
  const settled = settleRotation(host, ring, unlocked.value);
  if (!settled.ok) return settled;
  const { ring: found, dataKey } = settled.value;
  const recovered = await ringRecovered(found, dataKey, { staffId, label, password: newPassword }, code);
  if (!recovered.ok) {
    dataKey.fill(0);
    return invalid('newPassword', recovered.error);
  }
  // The ring is written only after the database has opened and has it in writing: a password that changed without an entry would
  // be nobody's doing.
  const entered = await comeIn(host, look, dataKey, {
    id,
    staffId,
    by: 'recovery_code',
    toLookUp: false,
    // Whoever tried the forgotten password too often need not wait for the new one.
    accounts: [recoveryAccount, staffId],
    also: [passwordSet(host, staffId, 'recovery_code')],
    keys: { found, ring: recovered.value.ring },
    isNewPassword: true,
    withOlderKeys,
  });
  return entered.ok ? done({}) : entered;
}
