import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatEraDate,
  formatEraDateWithIso,
  formatEraMonth,
  weekdayOf,
} from '../../../electron/domain/dates/era-format.ts';
import { parseTypedDate, parseTypedMonth } from '../../../electron/domain/dates/typed-date.ts';
import { anyText } from '../text/any-text.ts';
import { calendarDate } from './calendar-date-arbitrary.ts';

describe('a typed date', () => {
  test.each([
    ['令和8年11月22日', '2026-11-22'],
    ['R8.11.22', '2026-11-22'],
    ['r8/11/22', '2026-11-22'],
    ['Ｒ８．１１．２２', '2026-11-22'],
    ['令8-11-22', '2026-11-22'],
    ['㋿8年11月22日', '2026-11-22'],
    ['R081122', '2026-11-22'],
    ['R8・11・22', '2026-11-22'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['H31.4.30', '2019-04-30'],
    ['平成元年1月8日', '1989-01-08'],
    ['S64.1.7', '1989-01-07'],
    ['S58/4/2', '1983-04-02'],
    ['昭５８年４月２日', '1983-04-02'],
    ['S1.12.25', '1926-12-25'],
    ['T15.12.24', '1926-12-24'],
    ['大正元年7月30日', '1912-07-30'],
    ['M45.7.29', '1912-07-29'],
    ['明治元年10月23日', '1868-10-23'],
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026年1月2日', '2026-01-02'],
    ['20261122', '2026-11-22'],
    ['昭和58年 4月 2日生', '1983-04-02'],
    ['昭和58年4月2日生まれ', '1983-04-02'],
    ['令和8年11月22日（日）', '2026-11-22'],
    ['令和8年11月22日 日曜日', '2026-11-22'],
    ['昭和五十八年四月二日', '1983-04-02'],
    ['二〇二六年十一月二十二日', '2026-11-22'],
    ['S58 4 2', '1983-04-02'],
    ['S58_4_2', '1983-04-02'],
    ['1983/04/02 00:00:00', '1983-04-02'],
    ['S 58 4 2', '1983-04-02'],
    ['1983　4　2', '1983-04-02'],
    ['S.58.4.2', '1983-04-02'],
    ['S58。4。2', '1983-04-02'],
    ['S58、4、2', '1983-04-02'],
    ['S58,4,2', '1983-04-02'],
    ['S58ー4ー2', '1983-04-02'],
    ['西暦1983年4月2日', '1983-04-02'],
    ['3-580402', '1983-04-02'],
    ['3580402', '1983-04-02'],
    ['4 01 1 8', '1989-01-08'],
    ['明治45年7月30日', '1912-07-30'],
    ['大正15年12月25日', '1926-12-25'],
    [' 令和 8年 11月 22日 ', '2026-11-22'],
  ])('%s is %s', (typed, on) => {
    expect(parseTypedDate(typed)).toEqual({ ok: true, on });
  });

  test.each([
    ['', 'not_date', null],
    ['きのう', 'not_date', null],
    ['8.11.22', 'era_missing', null],
    ['11/22', 'not_date', null],
    ['X8.11.22', 'not_date', null],
    ['R2026.11.22', 'not_date', null],
    ['令和5年4月', 'not_date', null],
    ['R8.2.30', 'impossible_date', null],
    ['R8.13.1', 'impossible_date', null],
    ['2026/2/29', 'impossible_date', null],
    ['1800/1/1', 'impossible_date', null],
    ['R200.1.1', 'impossible_date', null],
    ['令和5年2月29日', 'impossible_date', null],
    ['H31.5.1', 'outside_era', '2019-05-01'],
    ['R1.4.30', 'outside_era', '2019-04-30'],
    ['S64.1.8', 'outside_era', '1989-01-08'],
    ['S65.1.1', 'outside_era', '1990-01-01'],
    ['T15.12.26', 'outside_era', '1926-12-26'],
    ['M45.7.31', 'outside_era', '1912-07-31'],
    ['平成32年3月1日', 'outside_era', '2020-03-01'],
    ['R0.5.1', 'outside_era', '2018-05-01'],
  ])('%j is not: %s; what may be meant is %s', (typed, problem, meant) => {
    expect(parseTypedDate(typed)).toEqual({ ok: false, problem, meant });
  });

  test('is the same with anything between its numbers that hands type', () => {
    const sign = fc.constantFrom(...Array.from('./・-－ー―,、。 　／･−'), '年', '月', ' - ');
    fc.assert(
      fc.property(calendarDate, sign, sign, (on, one, other) => {
        const [year = '', month = '', day = ''] = on.split('-');
        expect(parseTypedDate(`${year}${one}${Number(month)}${other}${Number(day)}`)).toEqual({ ok: true, on });
      }),
    );
  });

  test('is read back from the way we write it', () => {
    fc.assert(
      fc.property(calendarDate, (on) => {
        expect(parseTypedDate(formatEraDate(on))).toEqual({ ok: true, on });
        expect(parseTypedDate(on)).toEqual({ ok: true, on });
        expect(parseTypedMonth(formatEraMonth(on.slice(0, 7)))).toEqual({ ok: true, month: on.slice(0, 7) });
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '令和', 'S58.'), (text, start) => {
        expect(typeof parseTypedDate(start + text).ok).toBe('boolean');
        expect(typeof parseTypedMonth(start + text).ok).toBe('boolean');
      }),
    );
    expect(parseTypedDate('令'.repeat(10_000_000)).ok).toBe(false);
  });
});

describe('a typed month', () => {
  test.each([
    ['令和5年4月', '2023-04'],
    ['R5.4', '2023-04'],
    ['2023/4', '2023-04'],
    ['2023-04', '2023-04'],
    ['H31.4', '2019-04'],
    ['H元.1', '1989-01'],
    ['S64.1', '1989-01'],
  ])('%s is %s', (typed, month) => {
    expect(parseTypedMonth(typed)).toEqual({ ok: true, month });
  });

  test.each([
    ['R5.13', 'impossible_date', null],
    ['R5', 'not_date', null],
    ['H31.5', 'outside_era', '2019-05'],
    ['R1.4', 'outside_era', '2019-04'],
    ['平成32年3月', 'outside_era', '2020-03'],
  ])('%j is not: %s; what may be meant is %s', (typed, problem, meant) => {
    expect(parseTypedMonth(typed)).toEqual({ ok: false, problem, meant });
  });
});

describe('writing', () => {
  test.each([
    ['2026-11-22', '令和8年11月22日（2026-11-22）', '日'],
    ['2019-05-01', '令和元年5月1日（2019-05-01）', '水'],
    ['2019-04-30', '平成31年4月30日（2019-04-30）', '火'],
    ['1983-04-02', '昭和58年4月2日（1983-04-02）', '土'],
    ['1868-10-23', '明治元年10月23日（1868-10-23）', '金'],
  ] as const)('%s is %s, %s', (date, written, weekday) => {
    expect(formatEraDateWithIso(date)).toBe(written);
    expect(weekdayOf(date)).toBe(weekday);
  });

  test('agrees with the calendar of ICU since the solar calendar', () => {
    const icu = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(calendarDate, (on) => {
        fc.pre(on >= '1873-01-01');
        expect(formatEraDate(on)).toBe(icu.format(new Date(on)));
      }),
    );
  });

  test.each([
    ['2023-04', '令和5年4月'],
    ['1989-01', '平成元年1月'],
    ['2019-04', '平成31年4月'],
  ])('%s is %s', (month, written) => {
    expect(formatEraMonth(month)).toBe(written);
  });
});
