import { randomBytes } from 'node:crypto';
import type { StaffId } from '../domain/ids.ts';
import type { Account } from './account.ts';
import type { Argon2Cost } from './argon2-policy.ts';
import { keyIdOf, unwrapKey, wrapKey, type WrappedKey } from './data-key.ts';
import { saltBytes, type KeyRing, type PasswordSlot, type RecoverySlot, type SlotPair } from './key-ring-format.ts';
import { derivePasswordKey } from './password-key.ts';
import { deriveRecoveryKey } from './recovery-code.ts';
import { makeKeyPair, openSealedKey, sealKey } from './sealed-key.ts';

/** A way in. */
export type Slot = PasswordSlot | RecoverySlot;

/** What a way in opens. The caller owns both and zeroes them. */
export interface OpenedKeys {
  readonly dataKey: Buffer;
  /** While the database is on its way to another data key: that one. Null at all other times. */
  readonly nextKey: Buffer | null;
}

/** Whether this is a person's way in. */
export function isPassword(slot: Slot): slot is PasswordSlot {
  return slot.kind === 'password';
}

/** Whether this is the way in of the recovery code. */
export function isRecovery(slot: Slot): slot is RecoverySlot {
  return slot.kind === 'recovery';
}

/** Whether this is the way in of this person. */
export function isOf(slot: Slot, staffId: StaffId): boolean {
  return isPassword(slot) && slot.staffId === staffId;
}

/** Whose it is. Authenticated beside every key that is closed or sealed for them. */
function ownerOf(slot: Pick<PasswordSlot, 'kind' | 'staffId'> | Pick<RecoverySlot, 'kind'>): string {
  return slot.kind === 'password' ? `password|${slot.staffId}` : 'recovery|';
}

function dataKeyContext(keyId: string, owner: string): string {
  return `${keyId}|${owner}`;
}

function privateContext(owner: string, publicKey: string): string {
  return `private|${owner}|${publicKey}`;
}

/** Uses a derived key and zeroes it, whatever way that ends. */
export async function zeroing<T>(key: Buffer, use: (key: Buffer) => Promise<T>): Promise<T> {
  try {
    return await use(key);
  } finally {
    key.fill(0);
  }
}

/**
 * A new pair whose private half is closed, and to which the data key is sealed. New with every password: who kept the old password
 * and an old ring has the old private half, and to that nothing is sealed any more.
 */
async function closePair(
  dataKey: Buffer,
  owner: string,
  wrappingKey: Buffer,
): Promise<WrappedKey & { readonly pair: SlotPair }> {
  const { publicKey, privateKey } = await makeKeyPair();
  return zeroing(privateKey, async () => {
    const closed = wrapKey(privateKey, wrappingKey, privateContext(owner, publicKey));
    return { ...closed, pair: { publicKey, ...(await sealKeyFor(dataKey, owner, publicKey)) } };
  });
}

function sealKeyFor(dataKey: Buffer, owner: string, publicKey: string) {
  return sealKey(dataKey, publicKey, dataKeyContext(keyIdOf(dataKey), owner));
}

/** Seals another data key to whoever has this way in; null where it has no pair. */
export async function sealTo(slot: Slot, dataKey: Buffer): Promise<SlotPair['next'] | null> {
  return slot.pair === undefined ? null : sealKeyFor(dataKey, ownerOf(slot), slot.pair.publicKey);
}

/**
 * @param dataKey must outlast the call: a copy, where the desk may lock itself while Argon2 runs
 * @param account admitted: its password is normalised
 */
export async function closePasswordSlot(dataKey: Buffer, account: Account, argon2: Argon2Cost): Promise<PasswordSlot> {
  const { staffId, label, password } = account;
  const salt = randomBytes(saltBytes);
  const slot = { kind: 'password', staffId } as const;
  const derived = await derivePasswordKey(password, salt, argon2);
  const closed = await zeroing(derived, (wrappingKey) => closePair(dataKey, ownerOf(slot), wrappingKey));
  return { ...slot, label, argon2, salt: salt.toString('base64'), ...closed };
}

/** @param code as parseRecoveryCode returns it */
export async function closeRecoverySlot(dataKey: Buffer, code: string): Promise<RecoverySlot> {
  const salt = randomBytes(saltBytes);
  const slot = { kind: 'recovery' } as const;
  const closed = await zeroing(deriveRecoveryKey(code, salt), (key) => closePair(dataKey, ownerOf(slot), key));
  return { ...slot, salt: salt.toString('base64'), ...closed };
}

/** Opens a way in; null where it does not open, for whatever reason. */
export async function openSlot(
  { keyId, nextKeyId }: Pick<KeyRing, 'keyId' | 'nextKeyId'>,
  slot: Slot,
  wrappingKey: Buffer,
): Promise<OpenedKeys | null> {
  const owner = ownerOf(slot);
  const { pair } = slot;
  if (pair === undefined) {
    const dataKey = unwrapKey(slot, wrappingKey, dataKeyContext(keyId, owner));
    return dataKey === null ? null : { dataKey, nextKey: null };
  }
  const privateKey = unwrapKey(slot, wrappingKey, privateContext(owner, pair.publicKey));
  if (privateKey === null) return null;
  return zeroing(privateKey, async () => {
    const dataKey = await openSealedKey(pair, privateKey, dataKeyContext(keyId, owner));
    if (dataKey === null) return null;
    if (pair.next === undefined || nextKeyId === undefined) return { dataKey, nextKey: null };
    const nextKey = await openSealedKey(pair.next, privateKey, dataKeyContext(nextKeyId, owner));
    if (nextKey !== null) return { dataKey, nextKey };
    dataKey.fill(0);
    return null;
  });
}
