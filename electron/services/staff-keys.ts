import type { StaffId } from '../domain/ids.ts';
import type { ReadDb } from '../../db/open.ts';
import { hasLeft } from '../../db/queries/staff.ts';
import { readKeyRing, writeKeyRing } from '../keys/key-ring-file.ts';
import type { KeyRing } from '../keys/key-ring-format.ts';
import { removePasswordSlot } from '../keys/key-ring.ts';
import type { WriteFault } from '../keys/whole-file.ts';
import { done, type Result } from '../domain/result.ts';

/** Whose passwords open the ring. */
export function keyHolders({ slots }: KeyRing): ReadonlySet<StaffId> {
  return new Set(slots.flatMap((slot) => (slot.kind === 'password' ? [slot.staffId] : [])));
}

/** Takes these people's keys out of the ring and writes it; nothing to do when none of them has one. */
export function takeKeys(
  folder: string,
  ring: KeyRing,
  dataKey: Buffer,
  staffIds: readonly StaffId[],
): Result<object, WriteFault> {
  let rest = ring;
  for (const staffId of staffIds) {
    const removed = removePasswordSlot(rest, dataKey, staffId);
    if (removed.ok) rest = removed.value.ring;
  }
  return rest === ring ? done({}) : writeKeyRing(folder, rest);
}

/**
 * Takes the keys of all who have left. Who leaves is recorded first and loses the key then: what was interrupted in between,
 * or what the disk refused, is made good at the next sign-in. Where that fails too, nobody is kept from working.
 */
export function takeKeysOfLeavers(folder: string, db: ReadDb, dataKey: Buffer): void {
  const read = readKeyRing(folder);
  if (!read.ok) return;
  const { ring } = read.value;
  takeKeys(
    folder,
    ring,
    dataKey,
    [...keyHolders(ring)].filter((staffId) => hasLeft(db, staffId)),
  );
}
