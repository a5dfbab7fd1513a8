import type { InputProblem } from '../text/input-problem.ts';
import { digitsForKanji } from '../text/kanji-number.ts';
import { COMMA_LIKE, DASH_LIKE, FULL_STOP_LIKE, MIDDLE_DOT_LIKE, SLASH_LIKE, SPACE_LIKE } from '../text/look-alikes.ts';
import { withoutInvisible } from '../text/refused-characters.ts';
import { MAX_CODE_LENGTH } from '../text/typed-code.ts';
import { calendarDateSchema, monthSchema, type CalendarDate, type CalendarMonth } from './calendar-date.ts';
import { ERAS, westernYear, type Era } from './era.ts';

type DateProblem = Extract<InputProblem, 'not_date' | 'impossible_date' | 'outside_era' | 'two_dates'>;

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

// 令和8年11月22日, R8.11.22, 2026/11/22 and 2026 11 22 differ in nothing but in what stands between the numbers.
const BETWEEN = new RegExp(
  `[年月日_:|${SPACE_LIKE}${DASH_LIKE}${MIDDLE_DOT_LIKE}${FULL_STOP_LIKE}${SLASH_LIKE}${COMMA_LIKE}]+`,
  'gu',
);
/** What papers and programs write behind a day: 生 and まで有効 on licences, the day of the week in letters, an age, a time. */
const BEHIND =
  /(?:\([月火水木金土日](?:曜日?)?\)|[月火水木金土日]曜日?|生まれ|生れ|産まれ|うまれ|生|(?:まで|迄)(?:有効)?|[ ,、]?\(?(?:満 ?)?\d{1,3} ?[歳才]\)?|[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)\s*$/u;
/** 生年月日：, 満了日: the name of the field, copied along with it. */
const LABEL =
  /^(?:生年月日|誕生日|出生日?|有効期間の満了する日|有効期[間限]|車検(?:満了日|期限)?|満了日|期限|初度登録(?:年月日?)?|登録年月日|交付年月日|交付日?|日付)\s*:?\s*/u;
/** 昭和58年(1983年)4月2日, 令和8年11月22日(2026-11-22): the same said twice, as licences and our own slips print it. */
const SAID_TWICE = /^([^()]+)\(([^()]+)\)([^()]*)$/;
/** 昭 和, as forms space it. */
const SPACED_ERA = /^([明大昭平令])\s+([治正和成])/u;
/** The kanji of family registers, which nobody can alter by a stroke. */
const GREAT_KANJI = new Map([
  ['壱', '一'],
  ['弐', '二'],
  ['参', '三'],
  ['拾', '十'],
]);

const ERA = '(?<era>明治?|大正?|昭和?|平成?|令和?|[MTSHR])';
const YEAR = String.raw`(?:${ERA} ?(?<year>元|\d{1,3})|(?:西暦 ?)?(?<western>\d{4}))`;
const DAY_SHAPES = [
  new RegExp(String.raw`^${YEAR} (?<month>\d{1,2}) (?<day>\d{1,2})$`),
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

type Parts = Partial<Record<string, string>>;

/** What was typed, half width, its numbers in digits, without what papers write around a day. */
function tidyDate(typed: string): string {
  if (typed.length > MAX_CODE_LENGTH) return '';
  const plain = withoutInvisible(typed.normalize('NFKC'))
    .toUpperCase()
    .trim()
    .replace(SPACED_ERA, '$1$2')
    .replace(LABEL, '')
    .replace(BEHIND, '')
    .replace(BEHIND, '');
  return digitsForKanji(plain.replaceAll(/[壱弐参拾]/g, (kanji) => GREAT_KANJI.get(kanji) ?? kanji));
}

/** The same with one space between its parts. */
function partsOf(text: string): string {
  return text.replaceAll(BETWEEN, ' ').trim();
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

function readDay(text: string): DateReading {
  const folded = partsOf(text);
  const parts = DAY_SHAPES.map((shape) => shape.exec(folded)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return { ok: false, problem: 'not_date', meant: null };
  const era = eraOf(parts);
  const on = `${isoMonth(parts, era)}-${(parts['day'] ?? '').padStart(2, '0')}`;
  if (!calendarDateSchema.safeParse(on).success) return { ok: false, problem: 'impossible_date', meant: null };
  if (era !== undefined && (on < era.from || on > era.until)) return { ok: false, problem: 'outside_era', meant: on };
  return { ok: true, on };
}

/**
 * Reads a day as people type it: 令和8年11月22日, R8.11.22, Ｓ５８／４／２, S58 4 2, 昭和五十八年四月二日生, 2026/11/22, R081122. A day that its
 * era did not have (昭和64年1月8日) is refused and asked about: more often it is a slip of the finger than a way of counting. So is one
 * whose two ways of writing say two days.
 */
export function parseTypedDate(typed: string): DateReading {
  const text = tidyDate(typed);
  const [, before = '', inside = '', behind = ''] = SAID_TWICE.exec(text) ?? [];
  if (before === '') return readDay(text);
  const day = readDay(before + behind);
  const again = readDay(inside + behind);
  if (!day.ok || !again.ok) return day.ok ? again : day;
  return day.on === again.on ? day : { ok: false, problem: 'two_dates', meant: null };
}

/** Reads a month as people type it: 令和5年4月, R5.4, 2023/4, 2023-04, R0504. It must hold at least one day of its era. */
export function parseTypedMonth(typed: string): MonthReading {
  const folded = partsOf(tidyDate(typed));
  const parts = MONTH_SHAPES.map((shape) => shape.exec(folded)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return { ok: false, problem: 'not_date', meant: null };
  const era = eraOf(parts);
  const month = isoMonth(parts, era);
  if (!monthSchema.safeParse(month).success) return { ok: false, problem: 'impossible_date', meant: null };
  if (era !== undefined && (`${month}-31` < era.from || `${month}-01` > era.until)) {
    return { ok: false, problem: 'outside_era', meant: month };
  }
  return { ok: true, month };
}
