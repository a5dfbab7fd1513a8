import { z } from 'zod';
import type { InputProblem } from '../text/input-problem.ts';
import { trustedDate, type CalendarDate } from './calendar-date.ts';

const notInstant = 'not_instant' satisfies InputProblem;
const inMilliseconds = z.regexes.datetime({ precision: 3 });

/**
 * A moment in UTC, to the millisecond, in the one spelling of `Date.prototype.toISOString`, so that texts sort by
 * time. Bounded so that its day in Tokyo is always a `CalendarDate`.
 */
export const instantSchema = z
  .templateLiteral([z.number(), '-', z.number(), '-', z.number(), 'T', z.string(), 'Z'], { error: notInstant })
  .refine((instant) => inMilliseconds.test(instant), { error: notInstant, abort: true })
  .refine((instant) => instant >= '1868-10-23' && instant < '2199-12-31T15', { error: notInstant })
  .meta({ format: 'date-time', pattern: inMilliseconds.source });

/** A moment, `2026-11-22T05:05:00.000Z`. */
export type Instant = z.infer<typeof instantSchema>;

/** Whether a text that is a moment or a day is a moment. */
export function isInstant(text: string): text is Instant {
  return text.endsWith('Z');
}

/**
 * Takes a text for a moment without judging it again: for what was judged when it was recorded, and for what `Date` writes.
 *
 * @throws for what cannot be one
 */
export function trustedInstant(text: string): Instant {
  if (!isInstant(text)) throw new Error('instant: a text is none');
  return text;
}

/** The moment so many milliseconds after 1970 began. */
export function instantAt(ms: number): Instant {
  return trustedInstant(new Date(ms).toISOString());
}

/** Japan Standard Time: UTC+9, and since 1952 without summer time. No moment of ours is older. */
const aheadMs = 9 * 60 * 60 * 1000;

/** What a clock in Tokyo shows at this moment. */
function inTokyo(moment: string): string {
  return new Date(Date.parse(moment) + aheadMs).toISOString();
}

/** The day it was in Tokyo at this moment, whatever the PC's time zone. */
export function tokyoDateOf(instant: Instant): CalendarDate {
  return trustedDate(inTokyo(instant).slice(0, 10));
}

/** The time of day it was in Tokyo at this moment, by 24 hours: `14:05`. */
export function tokyoTimeOf(instant: Instant): string {
  return inTokyo(instant).slice(11, 16);
}

/** The same with the seconds: `14:05:09`. */
export function tokyoClockOf(instant: Instant): string {
  return inTokyo(instant).slice(11, 19);
}

/** The day and the time of day it was in Tokyo at a moment, which a file may have written otherwise than we do: `2026-12-01 14:05:09`. */
export function tokyoMomentOf(moment: string): string {
  return inTokyo(moment).slice(0, 19).replace('T', ' ');
}

/** The moment at which a clock in Tokyo shows this on a day; null for a day or a time that there never was. */
export function instantInTokyo(day: string, clock: string): Instant | null {
  const ms = Date.parse(`${day}T${clock}+09:00`);
  if (Number.isNaN(ms)) return null;
  const instant = instantAt(ms);
  // What lies behind the end of a month or of a day is moved on by `Date`.
  return tokyoDateOf(instant) === day && tokyoClockOf(instant) === clock ? instant : null;
}

/** The moment at which a day begins in Tokyo. */
export function startOfTokyoDay(date: CalendarDate): Instant {
  return instantAt(Date.parse(date) - aheadMs);
}

/** A clock that runs a little ahead is no reason to turn a customer away. */
const toleranceMs = 5 * 60_000;

/**
 * When something happened that is recorded now; now where nobody says otherwise, and null for what is said to lie in the
 * future.
 */
export function occurredAt(stated: Instant | null, now: Instant): Instant | null {
  const latest = instantAt(Date.parse(now) + toleranceMs);
  return stated !== null && stated > latest ? null : (stated ?? now);
}

/** How many seconds lie between two instants, rounded; negative where `to` is the earlier one. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1_000);
}
