import { z } from 'zod';

/**
 * One line of shown text: no control, format or bidirectional characters, no lone surrogates, no line breaks, and no
 * blank at either end, so that what is hashed is what a person reads.
 */
const shownLine = /^(?!\s)[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+(?<!\s)$/u;

/** A code that a notice gives to a purpose, channel, partner or item. A later notice may add others. */
export const codeSchema = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/);

/** One line of text that is shown or printed, at most `max` UTF-16 units. What is longer is not even looked at: it may be very long. */
export function line(max: number) {
  return z.string().max(max, { abort: true }).regex(shownLine);
}

/** A line that may still be missing: the empty string means "not filled in". */
export function blankOrLine(max: number) {
  return z.union([z.literal(''), line(max)]);
}

/** An object with exactly these keys; what is read comes back in this order of keys, frozen. */
export function frozenObject<const S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape).readonly();
}

/** A list of bounded length, frozen. */
export function list<const T extends z.ZodType>(item: T, min: number, max: number) {
  return z.array(item).min(min).max(max).readonly();
}

/** The places in a list whose key has already stood before. */
export function repeatedAt<T>(items: readonly T[], keyOf: (item: T) => string): readonly number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}
