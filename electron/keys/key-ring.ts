import type { StaffId } from '../domain/ids.ts';
import { randomBytes } from 'node:crypto';
import { admitAccount, type Account, type AccountFault } from './account.ts';
import { argon2Policy, type Argon2Cost, type Argon2Policy } from './argon2-policy.ts';
import { keyIdOf, makeDataKey, unwrapDataKey, wrapDataKey } from './data-key.ts';
import {
  areNamesDistinct,
  labelSchema,
  saltBytes,
  type KeyRing,
  type PasswordSlot,
  type RecoverySlot,
} from './key-ring-format.ts';
import { done, fail, type Result } from '../domain/result.ts';
import { derivePasswordKey } from './password-key.ts';
import { normalizePassword } from './password-text.ts';
import { deriveRecoveryKey, makeRecoveryCode, parseRecoveryCode, type RecoveryCodeFault } from './recovery-code.ts';

/*
 * The key ring in memory: values in, new values out. Files are key-ring-file.ts.
 *
 * Who owns which secret: a `dataKey` that is returned belongs to the caller, who zeroes it (`fill(0)`) on lock. A
 * `dataKey` that is passed in stays the caller's and is neither kept nor changed. Every buffer in between (password
 * bytes, derived keys) is zeroed here. Passwords and codes are strings, which JavaScript cannot zero; they are not kept.
 */

function passwordContext(keyId: string, staffId: StaffId): string {
  return `${keyId}|password|${staffId}`;
}
function recoveryContext(keyId: string): string {
  return `${keyId}|recovery|`;
}

type Slot = PasswordSlot | RecoverySlot;
function isPassword(slot: Slot): slot is PasswordSlot {
  return slot.kind === 'password';
}
function isRecovery(slot: Slot): slot is RecoverySlot {
  return slot.kind === 'recovery';
}
function isOf(slot: Slot, staffId: StaffId): boolean {
  return isPassword(slot) && slot.staffId === staffId;
}

/** Uses a derived key and zeroes it, whatever way that ends. */
function zeroing<T>(key: Buffer, use: (key: Buffer) => T): T {
  try {
    return use(key);
  } finally {
    key.fill(0);
  }
}

/** @param account admitted: its password is normalised */
async function closePasswordSlot(dataKey: Buffer, account: Account, argon2: Argon2Cost): Promise<PasswordSlot> {
  const { staffId, label, password } = account;
  // A copy, because the desk may lock itself while Argon2 runs: the slot would then be closed around zeroes.
  const ownKey = Buffer.from(dataKey);
  const salt = randomBytes(saltBytes);
  try {
    const wrapped = zeroing(await derivePasswordKey(password, salt, argon2), (wrappingKey) =>
      wrapDataKey(ownKey, wrappingKey, passwordContext(keyIdOf(ownKey), staffId)),
    );
    return { kind: 'password', staffId, label, argon2, salt: salt.toString('base64'), ...wrapped };
  } finally {
    ownKey.fill(0);
  }
}

function closeRecoverySlot(dataKey: Buffer): { slot: RecoverySlot; recoveryCode: string } {
  const recoveryCode = makeRecoveryCode();
  const salt = randomBytes(saltBytes);
  const wrapped = zeroing(deriveRecoveryKey(recoveryCode.replaceAll('-', ''), salt), (wrappingKey) =>
    wrapDataKey(dataKey, wrappingKey, recoveryContext(keyIdOf(dataKey))),
  );
  return { slot: { kind: 'recovery', salt: salt.toString('base64'), ...wrapped }, recoveryCode };
}

/**
 * Makes a data key and a ring that holds it for one person and for a recovery code. Nothing is written.
 *
 * @param policy injectable for tests, here and below
 * @returns `dataKey`, which the caller owns and zeroes, and `recoveryCode`, to be shown once
 */
export async function createKeyRing(
  owner: Account,
  policy: Argon2Policy = argon2Policy,
): Promise<Result<{ ring: KeyRing; dataKey: Buffer; recoveryCode: string }, AccountFault>> {
  const admitted = admitAccount(owner, []);
  if (!admitted.ok) return admitted;
  const dataKey = makeDataKey();
  try {
    const password = await closePasswordSlot(dataKey, { ...owner, password: admitted.value.password }, policy.chosen);
    const recovery = closeRecoverySlot(dataKey);
    const ring: KeyRing = { v: 1, keyId: keyIdOf(dataKey), slots: [password, recovery.slot] };
    return done({ ring, dataKey, recoveryCode: recovery.recoveryCode });
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/**
 * Opens the ring with a person's password. With the product's policy 64 MiB and about 0.2 s off the main thread.
 *
 * @returns `dataKey`, which the caller owns and zeroes. `wrong` covers a wrong password and a slot that was tampered
 *   with; `unknown_staff` tells no secret, since the names of a ring are shown at sign-in. Only `wrong` is counted as
 *   an attempt.
 */
export async function unlockWithPassword(
  ring: KeyRing,
  staffId: StaffId,
  password: string,
): Promise<Result<{ dataKey: Buffer }, 'wrong' | 'unknown_staff'>> {
  const slot = ring.slots.filter(isPassword).find((candidate) => candidate.staffId === staffId);
  if (slot === undefined) return fail('unknown_staff');
  const normalized = normalizePassword(password);
  if (!normalized.ok) return fail('wrong');
  const dataKey = zeroing(
    await derivePasswordKey(normalized.value.text, Buffer.from(slot.salt, 'base64'), slot.argon2),
    (wrappingKey) => unwrapDataKey(slot, wrappingKey, passwordContext(ring.keyId, staffId)),
  );
  return dataKey === null ? fail('wrong') : done({ dataKey });
}

/**
 * Opens the ring with the recovery code, typed as sloppily as parseRecoveryCode forgives.
 *
 * @returns `dataKey`, which the caller owns and zeroes. `wrong` is a whole code that is not this ring's; the other
 *   reasons are slips of typing. Only `wrong` is counted as an attempt.
 */
export function unlockWithRecoveryCode(
  ring: KeyRing,
  typed: string,
): Result<{ dataKey: Buffer }, 'wrong' | RecoveryCodeFault> {
  const parsed = parseRecoveryCode(typed);
  if (!parsed.ok) return parsed;
  const slot = ring.slots.find(isRecovery);
  if (slot === undefined) return fail('wrong');
  const dataKey = zeroing(deriveRecoveryKey(parsed.value.code, Buffer.from(slot.salt, 'base64')), (wrappingKey) =>
    unwrapDataKey(slot, wrappingKey, recoveryContext(ring.keyId)),
  );
  return dataKey === null ? fail('wrong') : done({ dataKey });
}

/** A changed ring, not yet written. `wrong_key`: the data key is not the one this ring holds. */
export type RingChange<E extends string> = Result<{ ring: KeyRing }, E | 'wrong_key'>;

function isKeyOf(ring: KeyRing, dataKey: Buffer): boolean {
  return keyIdOf(dataKey) === ring.keyId;
}

/** Gives one more person a way in. One account a person: a second slot of a staff id or a name is refused. */
export async function addPasswordSlot(
  ring: KeyRing,
  dataKey: Buffer,
  account: Account,
  policy: Argon2Policy = argon2Policy,
): Promise<RingChange<AccountFault>> {
  if (!isKeyOf(ring, dataKey)) return fail('wrong_key');
  const admitted = admitAccount(account, ring.slots);
  if (!admitted.ok) return admitted;
  const added = await closePasswordSlot(dataKey, { ...account, password: admitted.value.password }, policy.chosen);
  return done({ ring: { ...ring, slots: [...ring.slots, added] } });
}

/**
 * Changes a person's password (and name): 32 bytes are wrapped anew under a fresh salt, the database is not touched.
 * Whether the person may do so (old password, manager) is decided before.
 */
export async function replacePasswordSlot(
  ring: KeyRing,
  dataKey: Buffer,
  account: Account,
  policy: Argon2Policy = argon2Policy,
): Promise<RingChange<AccountFault | 'unknown_staff'>> {
  if (!isKeyOf(ring, dataKey)) return fail('wrong_key');
  const others = ring.slots.filter((slot) => !isOf(slot, account.staffId));
  if (others.length === ring.slots.length) return fail('unknown_staff');
  const admitted = admitAccount(account, others);
  if (!admitted.ok) return admitted;
  const changed = await closePasswordSlot(dataKey, { ...account, password: admitted.value.password }, policy.chosen);
  // In its place: the order of the slots is the order of the names at sign-in.
  const slots = ring.slots.map((slot) => (isOf(slot, account.staffId) ? changed : slot));
  return done({ ring: { ...ring, slots } });
}

/**
 * Takes a person's way in away. Who kept a copy of the older keys.json and the password still holds the data key: only
 * a new data key ends that, which is why removing an account offers it. The last person stays.
 */
export function removePasswordSlot(
  ring: KeyRing,
  dataKey: Buffer,
  staffId: StaffId,
): RingChange<'unknown_staff' | 'last_account'> {
  if (!isKeyOf(ring, dataKey)) return fail('wrong_key');
  const slots = ring.slots.filter((slot) => !isOf(slot, staffId));
  if (slots.length === ring.slots.length) return fail('unknown_staff');
  if (!slots.some(isPassword)) return fail('last_account');
  return done({ ring: { ...ring, slots } });
}

/**
 * Gives people the names by which they sign in from now on; whoever is not named keeps theirs. Names that no ring may hold, because
 * they cannot stand at sign-in or two look the same, leave it as it was: a ring that cannot be read would let nobody in.
 */
export function renameSlots(ring: KeyRing, names: ReadonlyMap<StaffId, string>): KeyRing {
  const slots = ring.slots.map((slot) => {
    const label = isPassword(slot) ? names.get(slot.staffId) : undefined;
    return label === undefined ? slot : { ...slot, label };
  });
  const canStand = [...names.values()].every((label) => labelSchema.safeParse(label).success);
  return canStand && areNamesDistinct(slots.filter(isPassword)) ? { ...ring, slots } : ring;
}

/** Makes a new recovery code; the printed one no longer opens this ring. `recoveryCode` is to be shown once. */
export function replaceRecoveryCode(
  ring: KeyRing,
  dataKey: Buffer,
): Result<{ ring: KeyRing; recoveryCode: string }, 'wrong_key'> {
  if (!isKeyOf(ring, dataKey)) return fail('wrong_key');
  const { slot, recoveryCode } = closeRecoverySlot(dataKey);
  return done({ ring: { ...ring, slots: [...ring.slots.filter(isPassword), slot] }, recoveryCode });
}
