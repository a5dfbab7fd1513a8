import type { z } from 'zod';

/**
 * The forms in which the body of a kind has been stored, from version 1 to the newest. Every form but the first comes with the step that
 * brings a body of the one before to it, so that there are always exactly as many steps as are needed. A stored text is
 * never rewritten, and a form that was ever released is never edited: what was recorded under it must stay readable.
 */
export interface StoredForms<B> {
  /** How many versions there are: the number of the newest. */
  readonly count: number;
  readonly newest: z.ZodType<B>;
  /** One version more. `upcast` says what a body of the version before would have said in the new form. */
  next<N>(form: z.ZodType<N>, upcast: (body: B) => NoInfer<N>): StoredForms<N>;
  /**
   * Reads a body of any version and brings it to the newest form.
   *
   * @throws ZodError when it is not a body of that version
   */
  read(version: number, raw: unknown): B;
  /** Reads what nobody noted the version of, as a form that was put aside: newest first. Null when it is of none. */
  readAny(raw: unknown): B | null;
}

function addForm<B>(
  newest: z.ZodType<B>,
  count: number,
  readOlder: (version: number, raw: unknown) => B,
  readOlderAny: (raw: unknown) => B | null,
): StoredForms<B> {
  const read = (version: number, raw: unknown) => (version === count ? newest.parse(raw) : readOlder(version, raw));
  const readAny = (raw: unknown) => {
    const parsed = newest.safeParse(raw);
    return parsed.success ? parsed.data : readOlderAny(raw);
  };
  return {
    count,
    newest,
    read,
    readAny,
    next: (form, upcast) =>
      addForm(
        form,
        count + 1,
        (version, raw) => upcast(read(version, raw)),
        (raw) => {
          const older = readAny(raw);
          return older === null ? null : upcast(older);
        },
      ),
  };
}

function noneOlder(version: number): never {
  throw new Error(`ledger: there is no version ${version}`);
}

/** The form of version 1. */
export function firstForm<B>(form: z.ZodType<B>): StoredForms<B> {
  return addForm(form, 1, noneOlder, () => null);
}
