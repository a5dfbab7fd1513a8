import { expect, test } from 'vitest';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import { finishedMonths, monthsSince } from '../../../electron/domain/audit/months.ts';

const recorded = ['2026-11', '2024-02', '2026-09', '2026-10'];
const open = { from: null, to: null };

const monthsOf = (from: CalendarDate | null, to: CalendarDate | null) =>
  finishedMonths(recorded, { from, to }, '2026-12-22').map(({ month }) => month);

test('every month that is over and in which something was recorded, in their order, from its first day to its last', () => {
  expect(finishedMonths(recorded, open, '2026-11-30')).toEqual([
    { month: '2024-02', from: '2024-02-01', to: '2024-02-29' },
    { month: '2026-09', from: '2026-09-01', to: '2026-09-30' },
    { month: '2026-10', from: '2026-10-01', to: '2026-10-31' },
  ]);
  expect(finishedMonths(recorded, open, '2026-12-01').map(({ month }) => month)).toContain('2026-11');
});

test('a period takes each month whole that it touches', () => {
  expect(monthsOf('2026-09-30', '2026-10-01')).toEqual(['2026-09', '2026-10']);
  expect(monthsOf('2026-10-31', null)).toEqual(['2026-10', '2026-11']);
  expect(monthsOf(null, '2026-01-01')).toEqual(['2024-02']);
  expect(monthsOf('2026-12-01', '2026-12-31')).toEqual([]);
});

test('a head sheet can be made of every month since the ledger began that is over, the latest first', () => {
  expect(monthsSince('2026-09-30T15:00:00.000Z', '2027-02-01')).toEqual(['2027-01', '2026-12', '2026-11', '2026-10']);
  expect(monthsSince('2026-11-22T05:05:00.000Z', '2026-11-30')).toEqual([]);
  // A clock that was ahead when the ledger began.
  expect(monthsSince('2030-01-01T00:00:00.000Z', '2026-12-01')).toEqual([]);
});
