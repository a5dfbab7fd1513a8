import { Temporal } from 'temporal-polyfill';
import type { InputProblem } from '../text/input-problem.ts';
import {
  calendarDateSchema,
  monthSchema,
  trustedDate,
  type CalendarDate,
  type CalendarMonth,
} from './calendar-date.ts';
import { partsOf, tidyDate } from './day-text.ts';
import { ERAS, westernYear, type Era } from './era.ts';

type DateProblem = Extract<InputProblem, 'not_date' | 'era_missing' | 'impossible_date' | 'outside_era' | 'two_dates'>;

/** Why what was typed is no day or month. */
interface NoDate<T> {
  readonly ok: false;
  readonly problem: DateProblem;
  /** What it would be if one went on counting beyond the end of the era, or before its beginning: 平成32年 is 2020. */
  readonly meant: T | null;
}

/** A typed day, or what is wrong with it. */
export type DateReading = { readonly ok: true; readonly on: CalendarDate } | NoDate<CalendarDate>;

/** A typed month, or what is wrong with it. */
export type MonthReading = { readonly ok: true; readonly month: CalendarMonth } | NoDate<CalendarMonth>;

type Reading = { readonly ok: true; readonly value: string } | NoDate<string>;

/** 昭和58年(1983年)4月2日, 令和8年11月22日(2026-11-22): the same said twice, as licences and our own slips print it. */
const SAID_TWICE = /^([^()]+)\(([^()]+)\)([^()]*)$/;

const ERA = '(?<era>明治?|大正?|昭和?|平成?|令和?|[MTSHR])';
const YEAR = String.raw`(?:${ERA} ?(?<year>元|\d{1,3})|(?:西暦 ?)?(?<western>\d{4}))`;
const DAY_SHAPES = [
  new RegExp(String.raw`^${YEAR} (?<month>\d{1,2}) (?<day>\d{1,2})$`),
  /** 11月末日: a day as sure as its month. */
  new RegExp(String.raw`^${YEAR} (?<month>\d{1,2}) ?(?<last>末)$`),
  /** R081122, 20261122: as cards and forms print it. */
  new RegExp(String.raw`^(?:${ERA} ?(?<year>\d\d)|(?<western>\d{4})) ?(?<month>\d\d)(?<day>\d\d)$`),
  /** 3-580402: the eras are numbered on forms, from 明治. */
  /^(?<code>[1-5]) ?(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  /^(?<code>[1-5]) (?<year>\d{1,2}) (?<month>\d{1,2}) (?<day>\d{1,2})$/,
];
const MONTH_SHAPES = [
  new RegExp(String.raw`^${YEAR} (?<month>\d{1,2})$`),
  /** R0504, 202304. */
  new RegExp(String.raw`^(?:${ERA} ?(?<year>\d\d)|(?<western>\d{4}))(?<month>\d\d)$`),
];
/** 58.4.2, 83/4/2, 260228: nobody can say whether these are years of an era, and of which. */
const DAY_WITHOUT_ERA = /^(?:\d{1,2} \d{1,2}(?: \d{1,2}| ?末)|\d{6})$/;
const MONTH_WITHOUT_ERA = /^\d{1,2} \d{1,2}$/;

type Parts = Partial<Record<string, string>>;

function partsIn(text: string, shapes: readonly RegExp[]): Parts | undefined {
  return shapes.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined);
}

function eraOf({ era: mark, code }: Parts): Era | undefined {
  if (code !== undefined) return ERAS[Number(code) - 1];
  return mark === undefined ? undefined : ERAS.find(({ name, letter }) => letter === mark || name.startsWith(mark));
}

function isoMonth(parts: Parts, era: Era | undefined): string {
  const { year = '', western = '', month = '' } = parts;
  const fullYear = era === undefined ? western : westernYear(era, year === '元' ? 1 : Number(year));
  return `${fullYear}-${month.padStart(2, '0')}`;
}

function dayIn(month: CalendarMonth, { day = '', last }: Parts): string {
  if (last === undefined) return day.padStart(2, '0');
  return monthSchema.safeParse(month).success ? String(Temporal.PlainYearMonth.from(month).daysInMonth) : '';
}

const noDate = (problem: DateProblem): Reading => ({ ok: false, problem, meant: null });

function readDay(text: string): Reading {
  const folded = partsOf(text);
  const parts = partsIn(folded, DAY_SHAPES);
  if (parts === undefined) return noDate(DAY_WITHOUT_ERA.test(folded) ? 'era_missing' : 'not_date');
  const era = eraOf(parts);
  const month = isoMonth(parts, era);
  const on = `${month}-${dayIn(month, parts)}`;
  if (!calendarDateSchema.safeParse(on).success) return noDate('impossible_date');
  if (era !== undefined && (on < era.from || on > era.until)) return { ok: false, problem: 'outside_era', meant: on };
  return { ok: true, value: on };
}

function readMonth(text: string): Reading {
  const folded = partsOf(text);
  const parts = partsIn(folded, MONTH_SHAPES);
  if (parts === undefined) return noDate(MONTH_WITHOUT_ERA.test(folded) ? 'era_missing' : 'not_date');
  const era = eraOf(parts);
  const month = isoMonth(parts, era);
  if (!monthSchema.safeParse(month).success) return noDate('impossible_date');
  if (era !== undefined && (`${month}-31` < era.from || `${month}-01` > era.until)) {
    return { ok: false, problem: 'outside_era', meant: month };
  }
  return { ok: true, value: month };
}

const meantBy = (reading: Reading) => (reading.ok ? reading.value : reading.meant);

/** Reads what is said once, or twice: 1983年4月2日(昭和58年) as well as 昭和58年(1983年)4月2日. */
function readTwice(typed: string, read: (text: string) => Reading): Reading {
  const text = tidyDate(typed);
  const [, before = '', inside = '', behind = ''] = SAID_TWICE.exec(text) ?? [];
  if (before === '') return read(text);
  const first = read(before + behind);
  const whole = read(`${inside} ${behind}`);
  // Only the year stands in the brackets at the end: month and day are the same.
  const again = behind === '' && !whole.ok ? read(`${inside} ${(meantBy(first) ?? '').slice('2026-'.length)}`) : whole;
  // 平成31年(令和元年)5月1日: one of its two names is right, and says the same day as the other.
  if (meantBy(first) !== null && meantBy(first) === meantBy(again)) return first.ok ? first : again;
  if (!first.ok || !again.ok) return first.ok ? again : first;
  return noDate('two_dates');
}

/**
 * Reads a day as people type it: 令和8年11月22日, R8.11.22, Ｓ５８／４／２, S58 4 2, 昭和五十八年四月二日生, 2026/11/22, R081122, 令和8年11月末日.
 * A day that its era did not have (昭和64年1月8日) is refused and asked about: more often it is a slip of the finger than a way of
 * counting. So is one whose two ways of writing say two days.
 */
export function parseTypedDate(typed: string): DateReading {
  const read = readTwice(typed, readDay);
  if (read.ok) return { ok: true, on: trustedDate(read.value) };
  return { ...read, meant: read.meant === null ? null : trustedDate(read.meant) };
}

/** Reads a month as people type it: 令和5年4月, R5.4, 2023/4, 2023-04, R0504. It must hold at least one day of its era. */
export function parseTypedMonth(typed: string): MonthReading {
  const read = readTwice(typed, readMonth);
  return read.ok ? { ok: true, month: read.value } : read;
}
