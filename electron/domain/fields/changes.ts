import { z } from 'zod';

/**
 * Edits of some fields: what the clerk saw and what the clerk typed. When the seen value is no longer there at the time of
 * folding, somebody else changed it meanwhile, and the field is flagged for a person.
 *
 * @param seen the fields as they may stand on record: by a rule of today, what an older one let in could not be put right
 * @param typed the fields as they may be recorded now
 */
export function changesSchema<S extends z.core.$ZodShape, T extends z.core.$ZodShape>(
  seen: z.ZodObject<S, z.core.$strict>,
  typed: z.ZodObject<T, z.core.$strict>,
) {
  return z
    .strictObject({ from: seen.partial(), to: typed.partial() })
    .refine(
      ({ from, to }) =>
        Object.keys(to).length > 0 && isSameValue(Object.keys(from).toSorted(), Object.keys(to).toSorted()),
      {
        message: 'nothing_changed',
      },
    );
}

type SomeOf<T> = { readonly [F in keyof T]?: T[F] | undefined };

/** What was seen of some fields, and what they are to hold. */
export interface Changes<T> {
  readonly from: SomeOf<T>;
  readonly to: SomeOf<T>;
}

/** The same value with the keys of its objects in one order: the order in which a form wrote them says nothing. */
function inOneOrder(_key: string, value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
}

/** Whether two values of a field are the same, lists included. Field values are plain JSON. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOneOrder) === JSON.stringify(b, inOneOrder);
}

/** Whether every field still holds what the clerk saw. */
export function isStillAs(fields: object, seen: object): boolean {
  const now = new Map<string, unknown>(Object.entries(fields));
  return Object.entries(seen).every(([field, value]) => isSameValue(now.get(field), value));
}

/**
 * The fields in which two versions differ, as `from` and `to`; null when there are none.
 */
export function changesBetween<T extends object>(from: T, to: T): { from: Partial<T>; to: Partial<T> } | null {
  const changes: { from: Partial<T>; to: Partial<T> } = { from: {}, to: {} };
  for (const field in to) {
    if (!isSameValue(from[field], to[field])) {
      changes.from[field] = from[field];
      changes.to[field] = to[field];
    }
  }
  return Object.keys(changes.to).length === 0 ? null : changes;
}
