import type { EntryId, StaffId } from '../../domain/ids.ts';
import { record, type AnyNewEntry } from '../../../db/ledger/append.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import type { OpenDb } from '../../../db/open.ts';
import { readSettings } from '../../../db/queries/settings.ts';
import { readStaff } from '../../../db/queries/staff.ts';
import { readThisDevice } from '../../../db/queries/devices.ts';
import { conflict, failed, type CallResult } from '../../contract/failure.ts';
import { done } from '../../domain/result.ts';
import { readGeneration } from '../../../db/queries/keys.ts';
import { discardHalfWritten } from '../../keys/key-ring-file.ts';
import { settleRing, type RingAtEntrance } from '../staff-keys.ts';
import { troubleOf } from '../storage-trouble.ts';
import { forgetLooks } from '../../keys/looks-file.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Person, ThisDevice } from '../desk-context.ts';
import { settleLostIssues } from '../lost-issues.ts';
import { oweLooks, recordOwedLooks } from '../owed-looks.ts';
import { discardPartialFiles } from '../partial-files.ts';
import type { FolderLook } from './data-folder.ts';
import { dropRestore } from './drop-restore.ts';
import { findLosses, lettersFor, tellLost } from './lost.ts';
import { lookAtMarks, withMarks } from './marks.ts';
import { openDesk } from './open-desk.ts';
import { rememberMet } from './start-state.ts';
import type { StartupContext } from './startup-context.ts';
import { discardRehearsal } from './swap.ts';
import { settleTraining } from './training.ts';

/** Who comes in, how, and what is recorded with it. */
export interface Entry {
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

/**
 * After how many minutes the desk locks itself, as the settings say whenever it is asked; what they said before where the disk does not
 * let them be read any more: a timer asks, and nobody hears what it throws.
 *
 * @throws what SQLite throws when they cannot be read at all: nobody is in yet
 */
function idleMinutesOf(db: OpenDb['db'], { id }: ThisDevice): () => number {
  let { idleMinutes } = readSettings(db, id);
  return () => {
    try {
      ({ idleMinutes } = readSettings(db, id));
    } catch (error) {
      if (storageFailure(error) === null) throw error;
    }
    return idleMinutes;
  };
}

/** Lets somebody in; what comes before it is on record, or noted for it. */
function begin(host: StartupContext, { database, ...session }: Entrance, isLookUpOnly: boolean): CallResult<Person> {
  const { person, device } = session;
  const idleMinutes = idleMinutesOf(database.db, device);
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
export async function comeIn(
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
    rememberMet(host, { state, lost: tellLost(findLosses(db, device, { state, last }), lettersFor(db, last)) });
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
