import { daysBetween, type CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import { formatEraDate } from '../../electron/domain/dates/era-format.ts';
import { tokyoDateOf, tokyoTimeOf, type Instant } from '../../electron/domain/dates/instant.ts';
import type { SlipTexts } from '../../electron/words/catalogue.ts';
import { fill } from '../../electron/words/fill.ts';

/** 令和8年11月22日（2026-11-22）14:05, in Tokyo by 24 hours, whatever the PC says. */
export function formatMoment(instant: Instant, texts: SlipTexts): string {
  return fill(texts.moment, { date: formatSlipDate(tokyoDateOf(instant), texts), time: tokyoTimeOf(instant) });
}

/** 令和8年11月22日（2026-11-22）: in both calendars, so that nobody has to convert. In English in one. */
export function formatSlipDate(date: CalendarDate, texts: SlipTexts): string {
  return texts.calendar === 'era' ? fill(texts.bothDates, { era: formatEraDate(date), iso: date }) : date;
}

/** 令和8年11月22日: where there is room for one calendar only. */
export function formatSlipDay(date: CalendarDate, texts: SlipTexts): string {
  return texts.calendar === 'era' ? formatEraDate(date) : date;
}

/** 2週間, or 10日 where the days are no whole weeks: the time from a day to another, as people say it. */
export function formatSpan(from: CalendarDate, to: CalendarDate, texts: SlipTexts): string {
  const days = daysBetween(from, to);
  return days % 7 === 0 ? fill(texts.weeks, { count: days / 7 }) : fill(texts.days, { count: days });
}

/** ① to ⑳, as a notice numbers its purposes by their place; what comes after is written (21). */
export function circledNumber(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`;
}

/** 1,500: yen have no decimals. */
export function formatNumber(value: number): string {
  return value.toLocaleString('ja-JP');
}
