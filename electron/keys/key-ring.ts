import type { StaffId } from '../domain/ids.ts';
import { done, fail, type Result } from '../domain/result.ts';
import { admitAccount, type Account, type AccountFault } from './account.ts';
import { argon2Policy, type Argon2Policy } from './argon2-policy.ts';
import { keyIdOf, makeDataKey } from './data-key.ts';
import { areNamesDistinct, labelSchema, type KeyRing, type PasswordSlot } from './key-ring-format.ts';
import { isAuthentic, macOf } from './key-ring-mac.ts';
import {
  closePasswordSlot,
  closeRecoverySlot,
  isOf,
  isPassword,
  isRecovery,
  openSlot,
  zeroing,
  type OpenedKeys,
  type Slot,
} from './key-slot.ts';
import { makeOneTimeWord, readOneTimeWord } from './one-time-word.ts';
import { derivePasswordKey } from './password-key.ts';
import { normalizePassword } from './password-text.ts';
import { deriveRecoveryKey, makeRecoveryCode, parseRecoveryCode, type RecoveryCodeFault } from './recovery-code.ts';

/*
 * The key ring in memory: values in, new values out. Files are key-ring-file.ts, one way in is key-slot.ts.
 *
 * Who owns which secret: a `dataKey` that is returned belongs to the caller, who zeroes it (`fill(0)`) on lock. A
 * `dataKey` that is passed in stays the caller's and is neither kept nor changed. Every buffer in between (password
 * bytes, derived keys, private halves) is zeroed here. Passwords and codes are strings, which JavaScript cannot zero; they are not
 * kept.
 */

/** The next generation of a ring, with these ways in. Always of the second form. */
export function renewRing(
  ring: Pick<KeyRing, 'generation'>,
  dataKey: Buffer,
  content: Pick<KeyRing, 'slots' | 'nextKeyId'>,
): KeyRing {
  const next: KeyRing = { v: 2, generation: ring.generation + 1, keyId: keyIdOf(dataKey), ...content, mac: '' };
  return { ...next, mac: macOf(next, dataKey) };
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
    const recoveryCode = makeRecoveryCode();
    const recovery = await closeRecoverySlot(dataKey, recoveryCode.replaceAll('-', ''));
    return done({
      ring: renewRing({ generation: 0 }, dataKey, { slots: [password, recovery] }),
      dataKey,
      recoveryCode,
    });
  } catch (error) {
    dataKey.fill(0);
    throw error;
  }
}

/** The keys of a way in that has opened, of a ring that is as the desk has written it. */
function authentic<E extends string>(
  ring: KeyRing,
  keys: OpenedKeys | null,
): Result<OpenedKeys, E | 'wrong' | 'altered'> {
  if (keys === null) return fail('wrong');
  if (isAuthentic(ring, keys.dataKey)) return done(keys);
  forgetKeys(keys);
  return fail('altered');
}

/** Zeroes what was opened. */
export function forgetKeys({ dataKey, nextKey }: OpenedKeys): void {
  dataKey.fill(0);
  nextKey?.fill(0);
}

/**
 * Opens the ring with a person's password. With the product's policy 64 MiB and about 0.2 s off the main thread.
 *
 * @returns the keys, which the caller owns and zeroes. `wrong` covers a wrong password and a slot that was tampered
 *   with; `altered` is a right one in a ring that somebody has put together from others; `unknown_staff` tells no secret, since the
 *   names of a ring are shown at sign-in. Only `wrong` is counted as an attempt.
 */
export async function unlockWithPassword(
  ring: KeyRing,
  staffId: StaffId,
  password: string,
): Promise<Result<OpenedKeys, 'wrong' | 'altered' | 'unknown_staff'>> {
  const slot = passwordSlotOf(ring, staffId);
  if (slot === undefined) return fail('unknown_staff');
  const normalized = normalizePassword(slot.isOneTime === true ? readOneTimeWord(password) : password);
  if (!normalized.ok) return fail('wrong');
  const derived = await derivePasswordKey(normalized.value.text, Buffer.from(slot.salt, 'base64'), slot.argon2);
  return authentic(ring, await zeroing(derived, (wrappingKey) => openSlot(ring, slot, wrappingKey)));
}

/**
 * Opens the ring with the recovery code, typed as sloppily as parseRecoveryCode forgives.
 *
 * @returns the keys, which the caller owns and zeroes. `wrong` is a whole code that is not this ring's, `altered` as above; the other
 *   reasons are slips of typing. Only `wrong` is counted as an attempt.
 */
export async function unlockWithRecoveryCode(
  ring: KeyRing,
  typed: string,
): Promise<Result<OpenedKeys, 'wrong' | 'altered' | RecoveryCodeFault>> {
  const parsed = parseRecoveryCode(typed);
  if (!parsed.ok) return parsed;
  const slot = ring.slots.find(isRecovery);
  if (slot === undefined) return fail('wrong');
  const derived = deriveRecoveryKey(parsed.value.code, Buffer.from(slot.salt, 'base64'));
  return authentic(ring, await zeroing(derived, (wrappingKey) => openSlot(ring, slot, wrappingKey)));
}

/** A person's way in; undefined for somebody who has none. */
export function passwordSlotOf({ slots }: KeyRing, staffId: StaffId): PasswordSlot | undefined {
  return slots.filter(isPassword).find((slot) => slot.staffId === staffId);
}

/** A changed ring, not yet written. `wrong_key`: the data key is not the one this ring holds, or is about to be another. */
export type RingChange<E extends string> = Result<{ ring: KeyRing }, E | 'wrong_key'>;

/** Whether a ring can be changed by whoever has this key. On the way to another data key it cannot: that has to end first. */
export function isKeyOf(ring: KeyRing, dataKey: Buffer): boolean {
  return keyIdOf(dataKey) === ring.keyId && ring.nextKeyId === undefined;
}

/** With a copy, because the desk may lock itself while Argon2 runs: the slot would then be closed around zeroes. */
function withCopy<T>(dataKey: Buffer, use: (ownKey: Buffer) => Promise<T>): Promise<T> {
  return zeroing(Buffer.from(dataKey), use);
}

function changed(ring: KeyRing, dataKey: Buffer, slots: readonly Slot[]): { ring: KeyRing } {
  return { ring: renewRing(ring, dataKey, { slots }) };
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
  return withCopy(dataKey, async (ownKey) => {
    const added = await closePasswordSlot(ownKey, { ...account, password: admitted.value.password }, policy.chosen);
    return done(changed(ring, ownKey, [...ring.slots, added]));
  });
}

/**
 * Changes a person's password (and name): a key pair is made anew under a fresh salt, the database is not touched.
 * Whether the person may do so (old password, manager) is decided before.
 */
export async function replacePasswordSlot(
  ring: KeyRing,
  dataKey: Buffer,
  account: Account,
  policy: Argon2Policy = argon2Policy,
): Promise<RingChange<AccountFault | 'unknown_staff'>> {
  return replaceSlot(ring, dataKey, account, (slot) => slot, policy);
}

async function replaceSlot(
  ring: KeyRing,
  dataKey: Buffer,
  account: Account,
  mark: (slot: PasswordSlot) => PasswordSlot,
  policy: Argon2Policy,
): Promise<RingChange<AccountFault | 'unknown_staff'>> {
  if (!isKeyOf(ring, dataKey)) return fail('wrong_key');
  const others = ring.slots.filter((slot) => !isOf(slot, account.staffId));
  if (others.length === ring.slots.length) return fail('unknown_staff');
  const admitted = admitAccount(account, others);
  if (!admitted.ok) return admitted;
  return withCopy(dataKey, async (ownKey) => {
    const closed = await closePasswordSlot(ownKey, { ...account, password: admitted.value.password }, policy.chosen);
    // In its place: the order of the slots is the order of the names at sign-in.
    const slots = ring.slots.map((slot) => (isOf(slot, account.staffId) ? mark(closed) : slot));
    return done(changed(ring, ownKey, slots));
  });
}

/**
 * Takes a person's password from them and gives them a word that opens nothing but the choice of a new one.
 *
 * @returns `word`, to be shown once
 */
export async function resetPasswordSlot(
  ring: KeyRing,
  dataKey: Buffer,
  staffId: StaffId,
  policy: Argon2Policy = argon2Policy,
): Promise<Result<{ ring: KeyRing; word: string }, AccountFault | 'unknown_staff' | 'wrong_key'>> {
  const known = passwordSlotOf(ring, staffId);
  if (known === undefined) return fail('unknown_staff');
  const word = makeOneTimeWord();
  const account = { staffId, label: known.label, password: readOneTimeWord(word) };
  const reset = await replaceSlot(ring, dataKey, account, (slot) => ({ ...slot, isOneTime: true }), policy);
  return reset.ok ? done({ ring: reset.value.ring, word }) : reset;
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
  return done(changed(ring, dataKey, slots));
}

/**
 * Gives people the names by which they sign in from now on; whoever is not named keeps theirs. Names that no ring may hold, because
 * they cannot stand at sign-in or two look the same, leave it as it was: a ring that cannot be read would let nobody in.
 */
export function renameSlots(ring: KeyRing, dataKey: Buffer, names: ReadonlyMap<StaffId, string>): KeyRing {
  const slots = ring.slots.map((slot) => {
    const label = isPassword(slot) ? names.get(slot.staffId) : undefined;
    return label === undefined ? slot : { ...slot, label };
  });
  const isSame = ring.slots.every((slot, at) => !isPassword(slot) || isLabelled(slots[at], slot.label));
  const canStand = [...names.values()].every((label) => labelSchema.safeParse(label).success);
  if (isSame || !canStand || !areNamesDistinct(slots.filter(isPassword)) || !isKeyOf(ring, dataKey)) return ring;
  return changed(ring, dataKey, slots).ring;
}

function isLabelled(slot: Slot | undefined, label: string): boolean {
  return slot !== undefined && isPassword(slot) && slot.label === label;
}

/**
 * Gives the ring this recovery code; the printed one of before no longer opens it.
 *
 * @param typed a whole code, in any spelling
 */
export async function replaceRecoveryCode(
  ring: KeyRing,
  dataKey: Buffer,
  typed: string,
): Promise<RingChange<RecoveryCodeFault>> {
  if (!isKeyOf(ring, dataKey)) return fail('wrong_key');
  const parsed = parseRecoveryCode(typed);
  if (!parsed.ok) return parsed;
  return withCopy(dataKey, async (ownKey) => {
    const slot = await closeRecoverySlot(ownKey, parsed.value.code);
    return done(changed(ring, ownKey, [...ring.slots.filter(isPassword), slot]));
  });
}
