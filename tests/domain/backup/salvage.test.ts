import { array, assert, boolean, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../../electron/domain/dates/instant.ts';
import { trustedId } from '../../../electron/domain/ids.ts';
import type { Mark } from '../../../electron/domain/ledger/mark.ts';
import { furthest, lossesOf, placesIn, runsOf, type EntryBehind } from '../../../electron/domain/backup/salvage.ts';

const recorded: Instant = '2026-11-22T05:05:00.000Z';

const found = (n: number, isWhole: boolean, receiptNo: string | null = null): EntryBehind => ({
  n,
  tick: n,
  hash: String(n).padStart(64, '0'),
  recorded,
  isWhole,
  receiptNo,
});

const mark: Mark = {
  v: 1,
  database: '0'.repeat(64),
  device: trustedId('0197f3a0-0000-7000-8000-000000000001'),
  shop: 'H',
  letter: 'A',
  n: 10,
  tick: 10,
  hash: '1'.repeat(64),
  recorded,
  receipts: [['2026-11-21', 4]],
  earlier: [],
  machine: null,
  turn: 1,
};

test('every place behind the end of a chain is lost for exactly one reason', () => {
  const entries = array(record({ n: integer({ min: 6, max: 40 }), isWhole: boolean() }));
  assert(
    property(entries, option(integer({ min: 1, max: 50 })), (those, upToN) => {
      const losses = lossesOf(
        5,
        upToN,
        those.map(({ n, isWhole }) => found(n, isWhole)),
      );
      const end = Math.max(5, upToN ?? 0, ...those.map(({ n }) => n));
      const named = [losses.missing, losses.withoutBody, losses.behind].flatMap((runs) =>
        runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
      );
      expect(named.toSorted((a, b) => a - b)).toEqual(Array.from({ length: end - 5 }, (_, at) => 6 + at));
      expect(placesIn(losses.missing) + placesIn(losses.withoutBody) + placesIn(losses.behind)).toBe(end - 5);
    }),
  );
});

test('of two that were found in one place, the whole one counts', () => {
  expect(lossesOf(5, null, [found(6, false), found(7, true), found(7, false)])).toEqual({
    missing: [],
    withoutBody: [{ first: 6, last: 6 }],
    behind: [{ first: 7, last: 7 }],
  });
});

test('numbers in order become runs', () => {
  expect(runsOf([])).toEqual([]);
  expect(runsOf([3, 4, 6])).toEqual([
    { first: 3, last: 4 },
    { first: 6, last: 6 },
  ]);
});

test('a mark that lags behind is gone beyond, with the numbers that were given by this PC', () => {
  const those = [found(12, true, 'HA26-1122-003'), found(14, true, 'HB26-1122-009'), found(13, true, 'HA26-1121-002')];
  expect(furthest(mark, those)).toMatchObject({
    n: 14,
    tick: 14,
    receipts: [
      ['2026-11-21', 4],
      ['2026-11-22', 3],
    ],
  });
  expect(furthest(mark, [found(9, true)])).toEqual(mark);
});
