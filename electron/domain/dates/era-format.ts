import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, CalendarMonth } from './calendar-date.ts';
import { ERAS } from './era.ts';

/** The year of the era that has begun by this day, as it is written: 令和8年, 令和元年. */
function eraYear(date: string): string {
  const era = ERAS.findLast(({ from }) => from <= date) ?? ERAS[0];
  const year = Number(date.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1;
  return `${era.name}${year === 1 ? '元' : year}年`;
}

/** 令和8年11月22日 */
export function formatEraDate(date: CalendarDate): string {
  const [, month, day] = date.split('-');
  return `${eraYear(date)}${Number(month)}月${Number(day)}日`;
}

/** 令和8年11月22日（2026-11-22）: as dates stand on slips, so that nobody has to convert. */
export function formatEraDateWithIso(date: CalendarDate): string {
  return `${formatEraDate(date)}（${date}）`;
}

/** 令和5年4月; a month in which an era changed is named after the new one. */
export function formatEraMonth(month: CalendarMonth): string {
  return `${eraYear(`${month}-31`)}${Number(month.slice(5))}月`;
}

/** The day of the week in one letter, 月 to 日. */
export function weekdayOf(date: CalendarDate): string {
  return '月火水木金土日'.charAt(Temporal.PlainDate.from(date).dayOfWeek - 1);
}
