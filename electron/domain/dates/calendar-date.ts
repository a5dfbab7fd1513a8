import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { InputProblem } from '../text/input-problem.ts';
import { ERAS } from './era.ts';

const FIRST_DAY = ERAS[0].from;
const LAST_DAY = '2199-12-31';

function problemOf({ input }: { readonly input?: unknown }): InputProblem {
  return input === undefined || input === '' ? 'required' : 'impossible_date';
}

/**
 * A day of the calendar in Tokyo: `2026-11-22`. Days that never were are refused, and those before 明治 or after 2199. A template, so
 * that the compiler tells a day from a moment and from any other text.
 */
export const calendarDateSchema = z
  .templateLiteral([z.number(), '-', z.number(), '-', z.number()], { error: problemOf })
  .refine((date) => z.regexes.date.test(date), { error: problemOf, abort: true })
  .refine((date) => date >= FIRST_DAY && date <= LAST_DAY, { error: problemOf })
  .meta({ format: 'date', pattern: z.regexes.date.source });

/** A day of the calendar in Tokyo, `YYYY-MM-DD`; such texts sort by time. */
export type CalendarDate = z.infer<typeof calendarDateSchema>;

function isDate(text: string): text is CalendarDate {
  return text.lastIndexOf('-') === text.length - 3;
}

/**
 * Takes a text for a day without judging it again: for what was judged when it was recorded, and for what `Temporal` writes.
 *
 * @throws for what cannot be one
 */
export function trustedDate(text: string): CalendarDate {
  if (!isDate(text)) throw new Error('calendar date: a text is none');
  return text;
}

/** A month of the calendar: `2023-04`. A 車検証 gives the first registration no closer. Bounds as for days. */
export const monthSchema = z
  .string({ error: problemOf })
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: problemOf, abort: true })
  .refine((month) => month >= FIRST_DAY.slice(0, 7) && month <= LAST_DAY.slice(0, 7), { error: problemOf });

/** A month of the calendar, `YYYY-MM`. */
export type CalendarMonth = z.infer<typeof monthSchema>;

/** The day that comes `days` after this one, or before it when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return trustedDate(Temporal.PlainDate.from(date).add({ days }).toString());
}

/** The Monday of the week in which this day lies. */
export function mondayOf(date: CalendarDate): CalendarDate {
  const day = Temporal.PlainDate.from(date);
  return trustedDate(day.subtract({ days: day.dayOfWeek - 1 }).toString());
}

/** How many days lie from the first day to the second; negative when the second comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}
