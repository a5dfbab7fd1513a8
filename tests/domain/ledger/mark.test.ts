import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeLetters, gapBetween, lostEntries } from '../../../electron/domain/ledger/gap.ts';
import {
  judgeMarks,
  markSchema,
  type FoundMark,
  type Mark,
  type MarkPlace,
} from '../../../electron/domain/ledger/mark.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';
import { trustedId } from '../../../electron/domain/ids.ts';
import { mayBeLost, type NumbersHere } from '../../../electron/domain/slips/missing-record.ts';

const device = trustedId('019a0000-0000-7000-8000-00000000d001');
const hash = (n: number, branch = 0) => `${branch}${n.toString(16)}`.padStart(64, '0');
const here = hash(9_999_999, 7);
const elsewhere = hash(9_999_999, 8);

function markAt(n: number, change: Partial<Mark> = {}): Mark {
  return markSchema.parse({
    v: 1,
    database: hash(1, 5),
    device,
    shop: 'H',
    letter: 'A',
    n,
    tick: n,
    hash: hash(n),
    recorded: '2026-11-22T05:05:00.000Z',
    receipts: [],
    machine: here,
    turn: n,
    ...change,
  });
}

/** A chain of so many entries, which branched off after some of them. */
function chain(length: number, { branchedAfter = length, isRetired = false, remembered = true } = {}) {
  return {
    database: hash(1, 5),
    remembered: new Set<MarkPlace>(remembered ? ['folder', 'second'] : []),
    hashAt: (_of: Mark['device'], tick: number) => (tick > length ? null : hash(tick, tick > branchedAfter ? 3 : 0)),
    isRetired: () => isRetired,
  };
}

const found = (folder: FoundMark, second: FoundMark) =>
  new Map<MarkPlace, FoundMark>([
    ['folder', folder],
    ['second', second],
  ]);

const count = fc.integer({ min: 1, max: 500 });

describe('a ledger that has', () => {
  test('everything that its marks tell of agrees with them, however far they lag behind', () => {
    fc.assert(
      fc.property(count, count, count, (length, one, other) => {
        const [folder, second] = [markAt(Math.min(length, one)), markAt(Math.min(length, other))];
        expect(judgeMarks(found(folder, second), chain(length), here).state).toBe('agrees');
      }),
    );
  });

  test('less than either of them is rolled back, whatever else is wrong, and the later mark tells how far it had got', () => {
    const other = fc.constantFrom<FoundMark>('missing', 'unreadable', markAt(1));
    fc.assert(
      fc.property(
        count,
        count,
        other,
        fc.boolean(),
        fc.constantFrom(here, elsewhere, null),
        (length, lost, mark, isFirst, machine) => {
          const ahead = markAt(length + lost);
          const places = isFirst ? found(ahead, mark) : found(mark, ahead);
          expect(judgeMarks(places, chain(length), machine)).toEqual({ state: 'rolled_back', last: ahead });
        },
      ),
    );
  });

  test('another entry in the place that a mark tells of is rolled back, also when it is longer', () => {
    fc.assert(
      fc.property(count, count, count, (common, own, other) => {
        const mark = markAt(common + own);
        const branched = chain(common + own + other, { branchedAfter: common });
        expect(judgeMarks(found(mark, mark), branched, here).state).toBe('rolled_back');
      }),
    );
  });
});

test('a mark of another PC: moved or copied; a PC that does not say which it is alarms nobody', () => {
  const mark = markAt(5);
  expect(judgeMarks(found(mark, 'missing'), chain(5), elsewhere).state).toBe('moved_or_copied');
  expect(judgeMarks(found(mark, mark), chain(5), null).state).toBe('agrees');
  expect(judgeMarks(found(markAt(5, { machine: null }), markAt(5, { machine: null })), chain(5), here).state).toBe(
    'agrees',
  );
});

test('a mark that the database knows of and that is not there, is torn, or is of another database: missing', () => {
  const mark = markAt(5);
  for (const wrong of ['missing', 'unreadable', markAt(9, { database: hash(2, 5) })] as const) {
    for (const places of [found(wrong, mark), found(mark, wrong), found(wrong, wrong)]) {
      expect(judgeMarks(places, chain(5), here).state).toBe('mark_missing');
      expect(judgeMarks(places, chain(5, { remembered: false }), here).state).toBe('agrees');
    }
  }
  // A host without a second place has not looked there.
  expect(judgeMarks(new Map([['folder', mark]]), chain(5), here).state).toBe('agrees');
});

test('what a retired device has lost is on record and alarms nobody again', () => {
  const mark = markAt(9, { machine: elsewhere });
  expect(judgeMarks(found(mark, mark), chain(5, { isRetired: true }), here).state).toBe('agrees');
});

describe('the gap', () => {
  const reach = {
    deviceId: device,
    shop: 'H',
    letter: 'A',
    n: 5,
    recorded: '2026-11-21T05:05:00.000Z' as const,
    serialOn: (on: string) => (on === '2026-11-21' ? 3 : 0),
  };
  const mark = markAt(9, {
    receipts: [
      ['2026-11-20', 0 + 1],
      ['2026-11-21', 5],
      ['2026-11-22', 2],
    ],
  });

  test('goes from the last entry here to the last that there was, with the numbers of each day', () => {
    const serialOn = (on: string) => (on === '2026-11-20' ? 1 : reach.serialOn(on));
    const gap = gapBetween('rolled_back', { ...reach, serialOn }, mark);
    expect(gap).toMatchObject({ afterN: 5, upToN: 9, from: reach.recorded, to: mark.recorded });
    expect(gap.receipts).toEqual([
      { on: '2026-11-21', first: 4, last: 5 },
      { on: '2026-11-22', first: 1, last: 2 },
    ]);
    expect(lostEntries(gap)).toBe(4);
  });

  test('is at least what the mark tells that is left, where another one is missing', () => {
    const gap = gapBetween('mark_missing', reach, mark);
    expect(gap).toMatchObject({ upToN: null, to: null });
    expect(gap.receipts).toContainEqual({ on: '2026-11-22', first: 1, last: 2 });
    expect(lostEntries(gap)).toBeNull();
  });

  test('is unknown where no mark tells, or somebody else recorded on', () => {
    expect(gapBetween('mark_missing', reach, null)).toMatchObject({ upToN: null, to: null, receipts: [] });
    expect(lostEntries({ afterN: 5, upToN: null })).toBeNull();
    expect(lostEntries({ afterN: 12, upToN: 9 })).toBeNull();
  });

  test('of a ledger that was only moved is empty', () => {
    const moved = gapBetween('moved_or_copied', { ...reach, n: 9, serialOn: () => 5 }, mark);
    expect(lostEntries(moved)).toBe(0);
    expect(moved.receipts).toEqual([]);
  });
});

test('a letter is never given twice: free are those behind every letter that was', () => {
  expect(freeLetters(['A'])[0]).toBe('B');
  expect(freeLetters(['C', 'A'])).toEqual(Array.from('DEFGHIJKLMNOPQRSTUVWXYZ'));
  expect(freeLetters(['Z'])).toEqual([]);
  expect(freeLetters([])).toHaveLength(26);
});

const number = (on: CalendarDate, serial: number) => ({ shop: 'H', device: 'A', on, serial });

describe('a receipt number that is not here', () => {
  const known: NumbersHere = { isGiven: true, isWhole: false, last: { on: '2026-11-21', serial: 7 }, lost: [] };
  const withGap: NumbersHere = { ...known, lost: [{ on: '2026-11-20', first: 2, last: 4 }] };

  test.each([
    ['beyond the last of its day', number('2026-11-21', 8), known, true],
    ['of a later day', number('2026-11-22', 1), known, true],
    ['of a day that has not come', number('2026-11-23', 1), known, false],
    ['before the last', number('2026-11-20', 1), known, false],
    [
      'beyond the last of a chain that is known to be whole',
      number('2026-11-22', 1),
      { ...known, isWhole: true },
      false,
    ],
    ['of a letter that nobody was given', number('2026-11-22', 1), { ...known, isGiven: false }, false],
    ['of a letter of which nothing is left', number('2026-11-22', 1), { ...known, last: null }, true],
    ['in a declared gap', number('2026-11-20', 3), withGap, true],
  ])('%s', (_, wanted, here_, isLost) => expect(mayBeLost(wanted, here_, '2026-11-22')).toBe(isLost));
});
