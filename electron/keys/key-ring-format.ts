import type { StaffId } from '../domain/ids.ts';
import { z } from 'zod';
import { argon2Policy, type Argon2Cost, type Argon2Policy } from './argon2-policy.ts';
import { nonceBytes, wrappedBytes, type WrappedKey } from './data-key.ts';
import { done, fail, type Result } from '../domain/result.ts';
import { foldName } from '../domain/staff/same-name.ts';

/** One person's way in. The label is the name shown at sign-in: plain text by need, before anything is open. */
export interface PasswordSlot extends WrappedKey {
  readonly kind: 'password';
  readonly staffId: StaffId;
  readonly label: string;
  readonly argon2: Argon2Cost;
  /** 16 bytes, base64. */
  readonly salt: string;
}

/** The way in with the printed recovery code. */
export interface RecoverySlot extends WrappedKey {
  readonly kind: 'recovery';
  /** 16 bytes, base64. */
  readonly salt: string;
}

/** The content of keys.json: one data key, closed once for each person and once for the recovery code. */
export interface KeyRing {
  readonly v: 1;
  /** Public name of the data key (see keyIdOf). */
  readonly keyId: string;
  readonly slots: readonly (PasswordSlot | RecoverySlot)[];
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

function keyRingSchema(policy: Argon2Policy) {
  const closed = { salt: base64Of(saltBytes), nonce: base64Of(nonceBytes), wrapped: base64Of(wrappedBytes) };
  const password = z.strictObject({
    kind: z.literal('password'),
    staffId: keyOwnerSchema,
    label: labelSchema,
    argon2: costSchema(policy),
    ...closed,
  });
  const recovery = z.strictObject({ kind: z.literal('recovery'), ...closed });
  return z.strictObject({
    v: z.literal(1),
    keyId: z.string().regex(/^[0-9a-f]{32}$/),
    slots: z
      .array(z.discriminatedUnion('kind', [password, recovery]))
      .max(maxSlots)
      .refine((slots) => {
        const people = slots.filter((slot) => slot.kind === 'password');
        return (
          people.length > 0 &&
          slots.length - people.length === 1 &&
          areDistinct(people.map((slot) => slot.staffId)) &&
          areNamesDistinct(people)
        );
      }),
  });
}

/** Why a text is not a key ring: made by a later version of the app, or not (or no longer) a key ring at all. */
export type KeyRingTextFault = 'newer_version' | 'unreadable';

const laterVersionSchema = z.object({ v: z.int().min(2) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
  const parsed = keyRingSchema(policy).safeParse(json);
  if (parsed.success) return done({ ring: parsed.data });
  return fail(laterVersionSchema.safeParse(json).success ? 'newer_version' : 'unreadable');
}

/** The text of a key ring as it stands in keys.json. Holds no secret in the clear. */
export function serializeKeyRing(ring: KeyRing): string {
  return `${JSON.stringify(ring, null, 2)}\n`;
}
