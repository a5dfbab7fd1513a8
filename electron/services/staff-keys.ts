import type { StaffId } from '../domain/ids.ts';
import { rememberGeneration } from '../../db/local/key-ring.ts';
import type { ReadDb, WriteDb } from '../../db/open.ts';
import { readGeneration } from '../../db/queries/keys.ts';
import { hasLeft, listStaff } from '../../db/queries/staff.ts';
import { writeKeyRing } from '../keys/key-ring-file.ts';
import type { KeyRing } from '../keys/key-ring-format.ts';
import { removePasswordSlot, renameSlots, renewRing } from '../keys/key-ring.ts';
import type { WriteFault } from '../keys/whole-file.ts';
import { done, type Result } from '../domain/result.ts';
import { storageFailure } from '../domain/storage/storage-failure.ts';

/** Whose passwords open the ring. */
export function keyHolders({ slots }: KeyRing): ReadonlySet<StaffId> {
  return new Set(slots.flatMap((slot) => (slot.kind === 'password' ? [slot.staffId] : [])));
}

/** Takes these people's keys out of the ring. */
function withoutKeys(ring: KeyRing, dataKey: Buffer, staffIds: readonly StaffId[]): KeyRing {
  let rest = ring;
  for (const staffId of staffIds) {
    const removed = removePasswordSlot(rest, dataKey, staffId);
    if (removed.ok) rest = removed.value.ring;
  }
  return rest;
}

/** The ring as the ledger has it: nobody who has left, and everybody by the name that they have now. The same ring when it is so already. */
export function ringAsRecorded(ring: KeyRing, db: ReadDb, dataKey: Buffer): KeyRing {
  const leavers = [...keyHolders(ring)].filter((staffId) => hasLeft(db, staffId));
  const names = new Map(listStaff(db).map(({ staffId, label }) => [staffId, label]));
  return renameSlots(withoutKeys(ring, dataKey, leavers), dataKey, names);
}

/**
 * Writes a ring, and has the database remember its generation: an older one in its place is noticed from then on. First the ring: a
 * database that knows less than there is alarms nobody, and the next sign-in makes it good.
 */
export function writeRing(folder: string, db: WriteDb, ring: KeyRing): Result<object, WriteFault> {
  const written = writeKeyRing(folder, ring);
  if (written.ok) remember(db, ring);
  return written;
}

function remember(db: WriteDb, { generation }: KeyRing): void {
  if (readGeneration(db) === generation) return;
  try {
    rememberGeneration(db, generation);
  } catch (error) {
    if (storageFailure(error) === null) throw error;
  }
}

/** Writes the ring as the ledger has it; nothing to do when it is so already. */
export function writeAsRecorded(
  folder: string,
  ring: KeyRing,
  db: WriteDb,
  dataKey: Buffer,
): Result<object, WriteFault> {
  const recorded = ringAsRecorded(ring, db, dataKey);
  return recorded === ring ? done({}) : writeRing(folder, db, recorded);
}

/** A ring with which somebody comes in. */
export interface RingAtEntrance {
  /** As it lies in the folder. */
  readonly found: KeyRing;
  /** With a new way in for whoever comes in, where they get one; else the same. */
  readonly ring: KeyRing;
}

/**
 * Makes the ring at an entrance what the ledger says. Who leaves or is renamed is recorded first, and the ring follows: what was
 * interrupted in between, or what the disk refused, is made good here. A ring that was older than the last one becomes the newest.
 */
export function settleRing(
  folder: string,
  db: WriteDb,
  dataKey: Buffer,
  { found, ring }: RingAtEntrance,
): Result<object, WriteFault> {
  const last = readGeneration(db);
  const recorded = ringAsRecorded(ring, db, dataKey);
  const isOlder = found.generation < last;
  if (recorded === found && !isOlder) {
    if (found.v === 2) remember(db, found);
    return done({});
  }
  const newest = isOlder ? renewRing({ generation: last }, dataKey, { slots: recorded.slots }) : recorded;
  return writeRing(folder, db, newest);
}
