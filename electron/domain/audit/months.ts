import { Temporal } from 'temporal-polyfill';
import { trustedDate, type CalendarDate, type CalendarMonth } from '../dates/calendar-date.ts';
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
    .map((month) => {
      const { daysInMonth } = Temporal.PlainYearMonth.from(month);
      return { month, from: trustedDate(`${month}-01`), to: trustedDate(`${month}-${String(daysInMonth)}`) };
    });
}
