import type { StaffId } from '../domain/ids.ts';
import type { ReadDb } from '../../db/open.ts';
import { hasLeft, listStaff } from '../../db/queries/staff.ts';
import { discardHalfWritten, readKeyRing, writeKeyRing } from '../keys/key-ring-file.ts';
import type { KeyRing } from '../keys/key-ring-format.ts';
import { removePasswordSlot, renameSlots } from '../keys/key-ring.ts';
import type { WriteFault } from '../keys/whole-file.ts';
import { done, type Result } from '../domain/result.ts';

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

/** The ring as the ledger has it: nobody who has left, and everybody by the name that they have now. */
export function ringAsRecorded(ring: KeyRing, db: ReadDb, dataKey: Buffer): KeyRing {
  const leavers = [...keyHolders(ring)].filter((staffId) => hasLeft(db, staffId));
  const names = new Map(listStaff(db).map(({ staffId, label }) => [staffId, label]));
  return renameSlots(withoutKeys(ring, dataKey, leavers), names);
}

/** Writes the ring as the ledger has it; nothing to do when it is so already. */
export function writeAsRecorded(
  folder: string,
  ring: KeyRing,
  db: ReadDb,
  dataKey: Buffer,
): Result<object, WriteFault> {
  const recorded = ringAsRecorded(ring, db, dataKey);
  const isSame = JSON.stringify(recorded) === JSON.stringify(ring);
  return isSame ? done({}) : writeKeyRing(folder, recorded);
}

/**
 * Makes the ring what the ledger says. Who leaves or is renamed is recorded first, and the ring follows: what was interrupted in
 * between, or what the disk refused, is made good at the next sign-in. Where that fails too, nobody is kept from working.
 */
export function mendKeys(folder: string, db: ReadDb, dataKey: Buffer): void {
  discardHalfWritten(folder);
  const read = readKeyRing(folder);
  if (read.ok) writeAsRecorded(folder, read.value.ring, db, dataKey);
}
