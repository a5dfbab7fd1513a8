import { done, fail, type Result } from '../domain/result.ts';
import type { StaffId } from '../domain/ids.ts';
import { keyIdOf, makeDataKey } from './data-key.ts';
import type { KeyRing, PasswordSlot } from './key-ring-format.ts';
import { isKeyOf, renewRing } from './key-ring.ts';
import { isPassword, isRecovery, sealTo, type Slot } from './key-slot.ts';

/*
 * From one data key to another. First the ring holds both, then the database is closed under the new one, then the ring forgets the
 * old. Whenever that is interrupted, everybody's way in opens both keys, and one of them opens the database.
 */

/** Who has no key pair yet, and whether the recovery code has none: to them no new data key can be sealed. */
export function withoutPair({ slots }: KeyRing): {
  readonly staffIds: readonly StaffId[];
  readonly hasOldCode: boolean;
} {
  const without = slots.filter((slot) => slot.pair === undefined);
  return {
    staffIds: without.filter(isPassword).map(({ staffId }: PasswordSlot) => staffId),
    hasOldCode: without.some(isRecovery),
  };
}

/**
 * Makes a new data key, and a ring that holds it beside the present one for everybody. Nothing is written.
 *
 * @returns `nextKey`, which the caller owns and zeroes. `without_pair`: see withoutPair
 */
export async function beginRotation(
  ring: KeyRing,
  dataKey: Buffer,
): Promise<Result<{ ring: KeyRing; nextKey: Buffer }, 'wrong_key' | 'without_pair'>> {
  if (!isKeyOf(ring, dataKey)) return fail('wrong_key');
  const nextKey = makeDataKey();
  try {
    const slots: Slot[] = [];
    for (const slot of ring.slots) {
      const next = await sealTo(slot, nextKey);
      if (next === null || slot.pair === undefined) {
        nextKey.fill(0);
        return fail('without_pair');
      }
      slots.push({ ...slot, pair: { ...slot.pair, next } });
    }
    return done({ ring: renewRing(ring, dataKey, { slots, nextKeyId: keyIdOf(nextKey) }), nextKey });
  } catch (error) {
    nextKey.fill(0);
    throw error;
  }
}

/** The ring with the next data key alone: the database is closed under it. */
export function endRotation(ring: KeyRing, nextKey: Buffer): KeyRing {
  const slots = ring.slots.map((slot): Slot => {
    const next = slot.pair?.next;
    return slot.pair === undefined || next === undefined
      ? slot
      : { ...slot, pair: { publicKey: slot.pair.publicKey, ...next } };
  });
  return renewRing(ring, nextKey, { slots });
}

/** The ring with its data key alone, as if no other had been made: the database was never closed under that. */
export function giveUpRotation(ring: KeyRing, dataKey: Buffer): KeyRing {
  const slots = ring.slots.map((slot): Slot => {
    if (slot.pair === undefined) return slot;
    const { publicKey, enc, sealed } = slot.pair;
    return { ...slot, pair: { publicKey, enc, sealed } };
  });
  return renewRing(ring, dataKey, { slots });
}
