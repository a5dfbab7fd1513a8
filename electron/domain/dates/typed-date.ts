import type { InputProblem } from '../text/input-problem.ts';
import { foldCode } from '../text/typed-code.ts';
import { calendarDateSchema, monthSchema, type CalendarDate, type CalendarMonth } from './calendar-date.ts';
import { endOf, ERAS, westernYear, type Era } from './era.ts';

type DateProblem = Extract<InputProblem, 'not_date' | 'impossible_date' | 'outside_era'>;

/** A typed day, or what is wrong with it. */
export type DateReading =
  { readonly ok: true; readonly on: CalendarDate } | { readonly ok: false; readonly problem: DateProblem };

/** A typed month, or what is wrong with it. */
export type MonthReading =
  { readonly ok: true; readonly month: CalendarMonth } | { readonly ok: false; readonly problem: DateProblem };

const ERA = '(?<era>明治?|大正?|昭和?|平成?|令和?|[MTSHR])';
const YEAR = `(?:${ERA}(?<year>元|\\d{1,3})|(?<western>\\d{4}))`;
const DAY_SHAPES = [
  new RegExp(`^${YEAR}[年./・-](?<month>\\d{1,2})[月./・-](?<day>\\d{1,2})日?$`),
  /** R081122, 20261122: as cards and forms print it. */
  new RegExp(`^(?:${ERA}(?<year>\\d\\d)|(?<western>\\d{4}))(?<month>\\d\\d)(?<day>\\d\\d)$`),
];
const MONTH_SHAPE = new RegExp(`^${YEAR}[年./・-](?<month>\\d{1,2})月?$`);

type Parts = Partial<Record<string, string>>;

function eraOf({ era: mark }: Parts): Era | undefined {
  return mark === undefined ? undefined : ERAS.find(({ name, letter }) => letter === mark || name.startsWith(mark));
}

function isoMonth(parts: Parts, era: Era | undefined): string {
  const { year = '', western = '', month = '' } = parts;
  const fullYear = era === undefined ? western : westernYear(era, year === '元' ? 1 : Number(year));
  return `${fullYear}-${month.padStart(2, '0')}`;
}

/**
 * Reads a day as people type it: 令和8年11月22日, R8.11.22, Ｓ５８／４／２, 平成元年1月8日, 2026/11/22, R081122, 20261122. A day that its
 * era did not have (昭和64年1月8日) is refused rather than guessed at: more often it is a slip of the finger than a way of counting.
 */
export function parseTypedDate(typed: string): DateReading {
  const folded = foldCode(typed);
  const parts = DAY_SHAPES.map((shape) => shape.exec(folded)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return { ok: false, problem: 'not_date' };
  const era = eraOf(parts);
  const on = `${isoMonth(parts, era)}-${(parts['day'] ?? '').padStart(2, '0')}`;
  if (!calendarDateSchema.safeParse(on).success) return { ok: false, problem: 'impossible_date' };
  if (era !== undefined && (on < era.from || on >= endOf(era))) return { ok: false, problem: 'outside_era' };
  return { ok: true, on };
}

/** Reads a month as people type it: 令和5年4月, R5.4, 2023/4, 2023-04. It must hold at least one day of its era. */
export function parseTypedMonth(typed: string): MonthReading {
  const parts = MONTH_SHAPE.exec(foldCode(typed))?.groups;
  if (parts === undefined) return { ok: false, problem: 'not_date' };
  const era = eraOf(parts);
  const month = isoMonth(parts, era);
  if (!monthSchema.safeParse(month).success) return { ok: false, problem: 'impossible_date' };
  if (era !== undefined && (`${month}-31` < era.from || `${month}-01` >= endOf(era))) {
    return { ok: false, problem: 'outside_era' };
  }
  return { ok: true, month };
}
