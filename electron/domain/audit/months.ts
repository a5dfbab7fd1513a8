import { Temporal } from 'temporal-polyfill';
import { trustedDate, type CalendarDate, type CalendarMonth } from '../dates/calendar-date.ts';
import { tokyoDateOf, type Instant } from '../dates/instant.ts';
import type { AuditFilter } from './filter.ts';

/** A month of the ledger, as a period of an export. */
export interface AuditMonth {
  readonly month: CalendarMonth;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * The months that an export by month consists of: those in which something was recorded and which the period touches, each whole. The
 * running one is not among them: its file would soon be another.
 *
 * @param recorded the months in which something was recorded
 * @param today the day in Tokyo
 */
export function finishedMonths(
  recorded: readonly CalendarMonth[],
  { from, to }: Pick<AuditFilter, 'from' | 'to'>,
  today: CalendarDate,
): readonly AuditMonth[] {
  return recorded
    .filter((month) => month < today.slice(0, 7))
    .filter((month) => (from === null || month >= from.slice(0, 7)) && (to === null || month <= to.slice(0, 7)))
    .toSorted()
    .map(wholeMonth);
}

/** A month from its first day to its last. */
export function wholeMonth(month: CalendarMonth): AuditMonth {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return { month, from: trustedDate(`${month}-01`), to: trustedDate(`${month}-${String(daysInMonth)}`) };
}

/**
 * The months of which a head sheet can be made, the latest first: all that are over since the ledger began, also those in which nothing
 * was recorded.
 *
 * @param first the earliest moment at which anything was recorded
 * @param today the day in Tokyo
 */
export function monthsSince(first: Instant, today: CalendarDate): readonly CalendarMonth[] {
  const running = Temporal.PlainYearMonth.from(today.slice(0, 7));
  const begun = Temporal.PlainYearMonth.from(tokyoDateOf(first).slice(0, 7));
  const { months } = begun.until(running, { largestUnit: 'months' });
  return Array.from({ length: Math.max(0, months) }, (_, at) => running.subtract({ months: at + 1 }).toString());
}
