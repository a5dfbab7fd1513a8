import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, expectTypeOf, test } from 'vitest';
import { calendarDateSchema, trustedDate, type CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import {
  instantSchema,
  startOfTokyoDay,
  tokyoDateOf,
  tokyoMomentOf,
  tokyoTimeOf,
  occurredAt,
  instantAt,
  trustedInstant,
  type Instant,
} from '../../../electron/domain/dates/instant.ts';

const timeZone = process.env['TZ'];
afterEach(() => {
  if (timeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = timeZone;
});

describe('an instant', () => {
  test.each([
    '2026-11-22T05:05:00Z',
    '2026-11-22T14:05:00.000+09:00',
    '2026-02-30T00:00:00.000Z',
    '2026-11-22',
    '2026-11-22T24:00:00.000Z',
    '1868-10-22T23:59:59.999Z',
    '2199-12-31T15:00:00.000Z',
    '',
    0,
  ])('is not %j', (value) => {
    expect(instantSchema.safeParse(value).error?.issues.map((issue) => issue.message)).toEqual(['not_instant']);
  });

  test.each([
    ['UTC', 0],
    ['America/New_York', 300],
    ['Pacific/Kiritimati', -840],
  ])('has its day and time in Tokyo on a PC in %s', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date('2026-11-22T05:05:00Z').getTimezoneOffset()).toBe(offset);
    expect(tokyoDateOf('2026-11-22T05:05:59.999Z')).toBe('2026-11-22');
    expect(tokyoTimeOf('2026-11-22T05:05:59.999Z')).toBe('14:05');
    expect(tokyoDateOf('2026-11-22T14:59:59.999Z')).toBe('2026-11-22');
    expect(tokyoDateOf('2026-11-22T15:00:00.000Z')).toBe('2026-11-23');
    expect(tokyoTimeOf('2026-11-22T15:00:00.000Z')).toBe('00:00');
    expect(tokyoMomentOf('2026-11-30T15:00:09Z')).toBe('2026-12-01 00:00:09');
  });

  test('always has a day that is a calendar date', () => {
    const moment = fc.date({
      min: new Date('1868-10-23T00:00:00Z'),
      max: new Date('2199-12-31T14:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const instant = instantSchema.parse(date.toISOString());
        expect(calendarDateSchema.safeParse(tokyoDateOf(instant)).success).toBe(true);
      }),
    );
  });

  test('has the day and time that the time zone database gives for Tokyo, and a day begins at its midnight', () => {
    const moment = fc.date({
      min: new Date('1952-01-01'),
      max: new Date('2199-12-31T14:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const instant = instantAt(date.getTime());
        const inTokyo = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Tokyo');
        expect(tokyoDateOf(instant)).toBe(inTokyo.toPlainDate().toString());
        expect(tokyoTimeOf(instant)).toBe(inTokyo.toPlainTime().toString({ smallestUnit: 'minute' }));
        const midnight = inTokyo.startOfDay().toInstant().toString({ smallestUnit: 'millisecond' });
        expect(startOfTokyoDay(tokyoDateOf(instant))).toBe(midnight);
      }),
    );
  });
});

test.each([
  [null, '2026-11-22T05:05:00.000Z'],
  ['2026-11-21T05:05:00.000Z', '2026-11-21T05:05:00.000Z'],
  ['2026-11-22T05:10:00.000Z', '2026-11-22T05:10:00.000Z'],
  ['2026-11-22T05:10:00.001Z', null],
] as const)('what is said to have happened at %s, and is recorded at five past, happened at %s', (stated, occurred) => {
  expect(occurredAt(stated, '2026-11-22T05:05:00.000Z')).toBe(occurred);
});

describe('a text is taken for what it was recorded as', () => {
  test.each(['2026-11-22T05:05:00.000Z', '+012026-11-22T05:05:00.000Z'])('%s is a moment', (text) => {
    expect(trustedInstant(text)).toBe(text);
    expect(() => trustedDate(text)).toThrow('none');
  });

  test('2026-11-22 is a day', () => {
    expect(trustedDate('2026-11-22')).toBe('2026-11-22');
    expect(() => trustedInstant('2026-11-22')).toThrow('none');
  });
});

test('a day, a moment and any other text do not compile in each other’s place', () => {
  expectTypeOf<CalendarDate>().not.toExtend<Instant>();
  expectTypeOf<Instant>().not.toExtend<CalendarDate>();
  expectTypeOf<string>().not.toExtend<CalendarDate | Instant>();
});
