import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addDays, calendarDateSchema, daysBetween, monthSchema } from '../../../electron/domain/dates/calendar-date.ts';
import { ageOn } from '../../../electron/domain/dates/age.ts';
import { calendarDate } from './calendar-date-arbitrary.ts';

const messageOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message);

describe('a calendar date', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '1868-10-23', '2199-12-31'])('%s is one', (date) => {
    expect(calendarDateSchema.parse(date)).toBe(date);
  });

  test.each(['2026-02-30', '2023-02-29', '1900-02-29', '2026-00-01', '2026-13-01', '2026-11-00', '2026-04-31'])(
    '%s never was',
    (date) => {
      expect(messageOf(calendarDateSchema, date)).toEqual(['impossible_date']);
    },
  );

  test.each([
    '1868-10-22',
    '2200-01-01',
    '0000-01-01',
    '+002026-11-22',
    '2026-11-22T00:00',
    '2026/11/22',
    '26-11-22',
    ' 2026-11-22',
    '2026-11-22\n',
    '２０２６-11-22',
    20_261_122,
    null,
  ])('%j is refused', (value) => {
    expect(messageOf(calendarDateSchema, value)).toEqual(['impossible_date']);
  });

  test.each(['', undefined])('%j is missing', (value) => {
    expect(messageOf(calendarDateSchema, value)).toEqual(['required']);
  });

  test('can be said in JSON Schema', () => {
    expect(z.toJSONSchema(calendarDateSchema)).toMatchObject({ type: 'string', format: 'date' });
  });
});

describe('a month', () => {
  test.each(['2023-04', '1868-10', '2199-12'])('%s is one', (month) => {
    expect(monthSchema.parse(month)).toBe(month);
  });

  test.each(['2023-00', '2023-13', '1868-09', '2200-01', '2023-4', '2023-04-01', '2023-04\n'])('%j is not', (month) => {
    expect(messageOf(monthSchema, month)).toEqual(['impossible_date']);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-11-22', 14, '2026-12-06'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ] as const)('%s and %i days is %s', (date, days, sum) => {
    expect(addDays(date, days)).toBe(sum);
    expect(daysBetween(date, sum)).toBe(days);
  });

  test('there and back again', () => {
    fc.assert(
      fc.property(calendarDate, calendarDate, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});

describe('age', () => {
  test.each([
    ['1983-04-02', '2026-11-22', 43],
    ['2010-11-22', '2026-11-22', 16],
    ['2010-11-23', '2026-11-22', 15],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-29', 16],
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-23', '2026-11-22', null],
  ] as const)('born on %s, on %s: %s', (bornOn, on, age) => {
    expect(ageOn(bornOn, on)).toBe(age);
  });
});
