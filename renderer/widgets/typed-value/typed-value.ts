import { z } from 'zod';
import { parseTypedDate, parseTypedMonth } from '../../../electron/domain/dates/typed-date.ts';
import { INPUT_PROBLEMS } from '../../../electron/domain/text/input-problem.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

/** What was read from a form: the fields, or what is wrong with which of the things that were typed. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** A thing that may be left empty, as typed; null when it was. */
export function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed;
}

/** A typed day as the domain keeps it, null when there is none, and what is wrong with it. */
export function readDay(typed: string): { readonly value: CalendarDate | null; readonly problem?: string } {
  if (typed.trim() === '') return { value: null };
  const read = parseTypedDate(typed);
  return read.ok ? { value: read.on } : { value: null, problem: read.problem };
}

/** A typed month as the domain keeps it, null when there is none, and what is wrong with it. */
export function readMonth(typed: string): { readonly value: string | null; readonly problem?: string } {
  if (typed.trim() === '') return { value: null };
  const read = parseTypedMonth(typed);
  return read.ok ? { value: read.month } : { value: null, problem: read.problem };
}

/** What was typed in the one spelling that is kept, when it has one already; else as typed. */
export function tidy(schema: z.ZodType<string>, typed: string): string {
  const parsed = schema.safeParse(typed);
  return parsed.success ? parsed.data : typed;
}

const problemSchema = z.enum(INPUT_PROBLEMS);

/** A code of the domain in the words of the shop. */
export function problemText(code: string | undefined, { customers }: Catalogue): string | undefined {
  if (code === undefined) return undefined;
  const known = problemSchema.safeParse(code);
  return known.success ? customers.problem[known.data] : customers.problem.other;
}

/** The faults that a form shows: a sentence for every place where a code stands. */
export function problemTexts(problems: Readonly<Record<string, string>>, text: Catalogue): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([path, code]) => [path, problemText(code, text) ?? text.customers.problem.other]),
  );
}
