import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { keyBytes } from './data-key.ts';
import type { KeyRing } from './key-ring-format.ts';

/*
 * The whole ring is authenticated with a key from the data key: a slot of an earlier generation in the ring of today, another name
 * or a taken mark of a one-time word does not pass. What it does not tell is a ring that is older as a whole: that is what the
 * generation is for, which the database remembers.
 *
 * Nor can it tell a ring with another data key altogether, made by somebody who can write in the data folder: public halves are
 * public. It opens nothing of ours, only a foreign database beside it.
 */

/** One text for one content, whatever order the file has it in. */
function contentOf({ v, generation, keyId, nextKeyId, slots }: KeyRing): string {
  const told = slots.map((slot) => {
    const { salt, nonce, wrapped, pair } = slot;
    const owner =
      slot.kind === 'recovery'
        ? [slot.kind]
        : [
            slot.kind,
            slot.staffId,
            slot.label,
            slot.argon2.memoryKiB,
            slot.argon2.timeCost,
            slot.argon2.parallelism,
            slot.isOneTime ?? false,
          ];
    const sealed =
      pair === undefined ? null : [pair.publicKey, pair.enc, pair.sealed, pair.next?.enc, pair.next?.sealed];
    return [owner, salt, nonce, wrapped, sealed];
  });
  return JSON.stringify([v, generation, keyId, nextKeyId, told]);
}

/** What authenticates a ring of the second form, in base64. */
export function macOf(ring: KeyRing, dataKey: Uint8Array): string {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'consent-desk key ring v2', keyBytes));
  try {
    return createHmac('sha256', key).update(contentOf(ring)).digest('base64');
  } finally {
    key.fill(0);
  }
}

/** Whether a ring is as the desk has written it. The first form has nothing to tell it by. */
export function isAuthentic(ring: KeyRing, dataKey: Uint8Array): boolean {
  if (ring.v === 1) return true;
  return timingSafeEqual(Buffer.from(ring.mac, 'base64'), Buffer.from(macOf(ring, dataKey), 'base64'));
}
