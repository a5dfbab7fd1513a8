import type { CalendarDate, CalendarMonth } from '../../electron/domain/dates/calendar-date.ts';
import { formatEraDate, formatEraMonth, weekdayOf } from '../../electron/domain/dates/era-format.ts';
import { isHourKnown, type Moments } from '../../electron/domain/dates/hour-known.ts';
import { tokyoDateOf, tokyoTimeOf, type Instant, instantAt } from '../../electron/domain/dates/instant.ts';
import type { Language } from '../../electron/domain/text/language.ts';

// A calendar date is midnight in UTC here, and read off there: it must not move with the PC's time zone.
const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const englishInYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const japaneseInYear = new Intl.DateTimeFormat('ja-JP', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const englishWithDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** 令和8年11月22日; 22 November 2026 */
export function formatDay(date: CalendarDate, language: Language): string {
  return language === 'ja' ? formatEraDate(date) : english.format(new Date(date));
}

/** 11月22日; 22 November: where nobody asks of which year */
export function formatDayInYear(date: CalendarDate, language: Language): string {
  return (language === 'ja' ? japaneseInYear : englishInYear).format(new Date(date));
}

/** 令和8年11月22日（日）; Sunday 22 November 2026 */
export function formatWeekday(date: CalendarDate, language: Language): string {
  return language === 'ja' ? `${formatEraDate(date)}（${weekdayOf(date)}）` : englishWithDay.format(new Date(date));
}

/** 令和8年11月22日 14:05, in Tokyo */
export function formatMinute(instant: Instant, language: Language): string {
  return `${formatDay(tokyoDateOf(instant), language)} ${tokyoTimeOf(instant)}`;
}

/** As `formatMinute` when something happened; its day alone where nobody noted the hour. */
export function formatOccurred(moments: Moments, language: Language): string {
  const { occurred } = moments;
  return isHourKnown(moments) ? formatMinute(occurred, language) : formatDay(tokyoDateOf(occurred), language);
}

/** 14:05 when it was today; the day as well when it was before */
export function formatLately(instant: Instant, language: Language): string {
  return tokyoDateOf(instant) === today() ? tokyoTimeOf(instant) : formatMinute(instant, language);
}

/** 令和8年11月; November 2026 */
export function formatMonth(month: CalendarMonth, language: Language): string {
  return language === 'ja' ? formatEraMonth(month) : englishMonth.format(new Date(`${month}-01`));
}

/** This moment. */
export function now(): Instant {
  return instantAt(Date.now());
}

/** The day it is in Tokyo now. */
export function today(): CalendarDate {
  return tokyoDateOf(now());
}
