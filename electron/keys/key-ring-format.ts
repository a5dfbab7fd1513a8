import { hash } from 'node:crypto';
import type { StaffId } from '../domain/ids.ts';
import { z } from 'zod';
import { argon2Policy, type Argon2Cost, type Argon2Policy } from './argon2-policy.ts';
import { keyBytes, nonceBytes, wrappedBytes, type WrappedKey } from './data-key.ts';
import { done, fail, type Result } from '../domain/result.ts';
import { foldName } from '../domain/staff/same-name.ts';
import type { SealedKey } from './sealed-key.ts';

/** The key pair of a way in: the public half, and the data key sealed to it. */
export interface SlotPair extends SealedKey {
  /** 32 bytes, base64. */
  readonly publicKey: string;
  /** The next data key, while the database is on its way from one to the other. */
  readonly next?: SealedKey | undefined;
}

/**
 * A way in. `wrapped` is the private half of the pair. Without a pair, as the first form of a ring had it, it is the data key itself:
 * then nobody but its owner can give it another data key, and it gets a pair when they sign in.
 */
interface Closed extends WrappedKey {
  /** 16 bytes, base64. */
  readonly salt: string;
  readonly pair?: SlotPair | undefined;
}

/** One person's way in. The label is the name shown at sign-in: plain text by need, before anything is open. */
export interface PasswordSlot extends Closed {
  readonly kind: 'password';
  readonly staffId: StaffId;
  readonly label: string;
  readonly argon2: Argon2Cost;
  /** The password is a word that a manager has handed over, and opens nothing but the choice of one's own. */
  readonly isOneTime?: true | undefined;
}

/** The way in with the printed recovery code. */
export interface RecoverySlot extends Closed {
  readonly kind: 'recovery';
}

/** The content of keys.json: the data key, closed once for each person and once for the recovery code. */
export interface KeyRing {
  /** 1 until somebody signs in to a ring of the first form. */
  readonly v: 1 | 2;
  /** Counts the changes of the ring. The database knows the last one, and so an older ring in its place. 0 in the first form. */
  readonly generation: number;
  /** Public name of the data key (see keyIdOf). */
  readonly keyId: string;
  /** That of the next one, while the database is on its way to it. */
  readonly nextKeyId?: string | undefined;
  readonly slots: readonly (PasswordSlot | RecoverySlot)[];
  /** Over all the rest, with a key from the data key (see key-ring-mac.ts); empty in the first form. */
  readonly mac: string;
}

/** Bytes of a salt. RFC 9106, section 3.1 recommends 16. */
export const saltBytes = 16;

/** More than both shops will ever employ; a ring of this size stays far below {@link keyRingMaxBytes}. */
export const maxSlots = 100;

/** Larger files are not looked into. */
export const keyRingMaxBytes = 128 * 1024;

function base64Of(bytes: number) {
  return z
    .string()
    .length(4 * Math.ceil(bytes / 3))
    .refine((text) => {
      const decoded = Buffer.from(text, 'base64');
      // Buffer ignores what is not base64; only the canonical spelling comes back as it was.
      return decoded.length === bytes && decoded.toString('base64') === text;
    });
}

/** Who a slot belongs to. No `|`, which separates the parts of the authenticated context. */
export const keyOwnerSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .brand<'StaffId', 'inout'>();

// Control, formatting and surrogate characters, line and paragraph separators: a right-to-left mark would let one name
// pass for another on the sign-in screen. Variation selectors, which Japanese names need, are none of these.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A name as shown at sign-in. */
export const labelSchema = z
  .string()
  .max(60)
  .refine((label) => label.trim() !== '' && !invisible.test(label));

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** Whether no two people sign in under names that look the same. */
export function areNamesDistinct(people: readonly { readonly label: string }[]): boolean {
  return areDistinct(people.map(({ label }) => foldName(label)));
}

function costSchema({ minimum, maximum }: Argon2Policy) {
  return z.strictObject({
    memoryKiB: z.int().min(minimum.memoryKiB).max(maximum.memoryKiB),
    timeCost: z.int().min(minimum.timeCost).max(maximum.timeCost),
    parallelism: z.int().min(minimum.parallelism).max(maximum.parallelism),
  });
}

const keyIdSchema = z.string().regex(/^[0-9a-f]{32}$/);
const sealed = { enc: base64Of(keyBytes), sealed: base64Of(wrappedBytes) };
const pairSchema = z.strictObject({
  publicKey: base64Of(keyBytes),
  ...sealed,
  next: z.strictObject(sealed).optional(),
});

type Slots = KeyRing['slots'];

/** One way in a person, and one for the recovery code. */
function areComplete(slots: Slots): boolean {
  const people = slots.filter((slot) => slot.kind === 'password');
  return (
    people.length > 0 &&
    slots.length - people.length === 1 &&
    areDistinct(people.map((slot) => slot.staffId)) &&
    areNamesDistinct(people)
  );
}

/** The slots of the first form, and those of the second. */
function slotSchemas(policy: Argon2Policy) {
  const closed = { salt: base64Of(saltBytes), nonce: base64Of(nonceBytes), wrapped: base64Of(wrappedBytes) };
  const password = z.strictObject({
    kind: z.literal('password'),
    staffId: keyOwnerSchema,
    label: labelSchema,
    argon2: costSchema(policy),
    ...closed,
  });
  const recovery = z.strictObject({ kind: z.literal('recovery'), ...closed });
  const pair = pairSchema.optional();
  const paired = [password.extend({ pair, isOneTime: z.literal(true).optional() }), recovery.extend({ pair })] as const;
  return {
    first: z.array(z.discriminatedUnion('kind', [password, recovery])).max(maxSlots),
    second: z.array(z.discriminatedUnion('kind', paired)).max(maxSlots),
  };
}

function keyRingSchema(policy: Argon2Policy) {
  const slots = slotSchemas(policy);
  const first = z
    .strictObject({ v: z.literal(1), keyId: keyIdSchema, slots: slots.first.refine(areComplete) })
    .transform((ring): KeyRing => ({ ...ring, generation: 0, mac: '' }));
  const second = z
    .strictObject({
      v: z.literal(2),
      generation: z.int().min(1),
      keyId: keyIdSchema,
      nextKeyId: keyIdSchema.optional(),
      slots: slots.second.refine(areComplete),
      mac: base64Of(keyBytes),
    })
    // On its way to another data key, everybody has both.
    .refine(({ nextKeyId, slots: all }) =>
      all.every(({ pair }) => (pair?.next !== undefined) === (nextKeyId !== undefined)),
    );
  return z.union([first, second]);
}

/** Why a text is not a key ring: made by a later version of the app, or not (or no longer) a key ring at all. */
export type KeyRingTextFault = 'newer_version' | 'unreadable';

const laterVersionSchema = z.object({ v: z.int().min(3) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a disk has changed is seen before a right password is called wrong. Against people it holds nothing: that does the MAC. */
function sumOf(ring: object): string {
  return hash('sha256', JSON.stringify(ring), 'hex');
}

/** What was read, without its sum; undefined where the sum is another's. Rings of before have none. */
function withoutSum(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('sum' in json)) return json;
  const { sum, ...ring } = json;
  return sum === sumOf(ring) ? ring : undefined;
}

/**
 * Reads a key ring from text that may be damaged or hostile: exact properties, bounded sizes, bounded Argon2 cost, one
 * slot a person, one recovery slot.
 *
 * @param policy injectable for tests; the product always reads with the default, whose minimum no file goes below
 */
export function parseKeyRing(
  text: string,
  policy: Argon2Policy = argon2Policy,
): Result<{ ring: KeyRing }, KeyRingTextFault> {
  if (text.length > keyRingMaxBytes) return fail('unreadable');
  const json = parseJson(text);
  const parsed = keyRingSchema(policy).safeParse(withoutSum(json));
  if (parsed.success) return done({ ring: parsed.data });
  // Whatever a later version sums up, and how.
  return fail(laterVersionSchema.safeParse(json).success ? 'newer_version' : 'unreadable');
}

/** The text of a key ring as it stands in keys.json. Holds no secret in the clear. */
export function serializeKeyRing({ v, keyId, slots, ...second }: KeyRing): string {
  // One of the first form stays as it was, until somebody signs in to it.
  const ring = v === 1 ? { v, keyId, slots } : { v, keyId, ...second, slots };
  return `${JSON.stringify(v === 1 ? ring : { ...ring, sum: sumOf(ring) }, null, 2)}\n`;
}
