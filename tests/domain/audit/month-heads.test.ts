import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupHash } from '../../../electron/domain/audit/grouped-hash.ts';
import {
  entriesInMonth,
  linesOfMonth,
  type MonthFacts,
  type MonthHead,
} from '../../../electron/domain/audit/month-heads.ts';
import { headSheetSchema } from '../../../electron/domain/printable/head-sheet.ts';
import { headSheet } from '../../renderer/documents/head-fixtures.ts';
import { makeIds } from '../../support/ids.ts';

const next = makeIds(0x5ea1);
const [first, second, third, fourth, fifth] = [next(), next(), next(), next(), next()];
const fingerprint = '7KQM-4T2X-9C0R-1ABC-DEFG-HJKM-NPQR';

function head(device: MonthHead['device'], changed: Partial<MonthHead> = {}): MonthHead {
  return {
    device,
    n: 12,
    hash: 'ab'.repeat(32),
    last: '2026-11-29T01:00:00.000Z',
    first: null,
    isEnd: true,
    ...changed,
  };
}

function facts(heads: readonly MonthHead[], retired: MonthFacts['retired'] = []): MonthFacts {
  const devices = [
    { id: first, name: 'HC', fingerprint },
    { id: second, name: 'HB', fingerprint },
    { id: third, name: 'SA', fingerprint },
    { id: fourth, name: 'HD', fingerprint },
  ];
  return { heads, devices, retired, here: first, before: '2026-11-30T15:00:00.000Z' };
}

const gap = {
  retired: second,
  successor: first,
  shop: 'H',
  letter: 'B',
  entries: 3,
  from: '2026-11-20T01:00:00.000Z',
  to: '2026-11-21T01:00:00.000Z',
} as const;

const mayGrow = (heads: readonly MonthHead[]) => linesOfMonth(facts(heads, [gap])).map((line) => line.mayGrow);

describe('the lines of a head sheet', () => {
  test('begin with this PC, then the retired ones, then the others by their letters', () => {
    const lines = linesOfMonth(facts([head(third), head(fourth), head(second), head(first)], [gap]));
    expect(lines.map(({ letters, role }) => [letters, role])).toEqual([
      ['HC', 'this'],
      ['HB', 'retired'],
      ['HD', 'other'],
      ['SA', 'other'],
    ]);
  });

  test('name what is lost of a retired PC, unless it was lost only after the month', () => {
    const [line] = linesOfMonth(facts([head(second)], [gap]));
    expect(line?.gaps).toEqual([{ letters: 'HB', entries: 3, from: gap.from, to: gap.to }]);
    const [later] = linesOfMonth(facts([head(second)], [{ ...gap, from: '2026-11-30T15:00:00.000Z' }]));
    expect(later).toMatchObject({ role: 'retired', gaps: [] });
  });

  test('name beside it what is lost of a PC that came behind it and of which nothing is here', () => {
    const unknown = { ...gap, retired: fifth, letter: 'E', entries: 8 } as const;
    const lines = linesOfMonth(facts([head(first), head(second), head(third)], [gap, unknown]));
    expect(lines.map(({ letters, gaps }) => [letters, gaps.map((one) => [one.letters, one.entries])])).toEqual([
      ['HC', []],
      [
        'HB',
        [
          ['HB', 3],
          ['HE', 8],
        ],
      ],
      ['SA', []],
    ]);
  });

  test('say of another PC alone that more may arrive, and only while nothing later of it is here', () => {
    expect(mayGrow([head(first), head(second), head(third)])).toEqual([false, false, true]);
    expect(mayGrow([head(third, { isEnd: false })])).toEqual([false]);
  });

  test('count what a PC recorded in the month', () => {
    expect(entriesInMonth(head(first))).toBe(0);
    expect(entriesInMonth(head(first, { n: 12, first: { n: 12, at: '2026-11-02T01:00:00.000Z' } }))).toBe(1);
    expect(entriesInMonth(head(first, { n: 12, first: { n: 1, at: '2026-11-02T01:00:00.000Z' } }))).toBe(12);
  });
});

test('a hash is shown whole, in groups of four', () => {
  expect(groupHash('0123456789ab')).toBe('0123 4567 89ab');
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hash) => {
      const groups = groupHash(hash).split(' ');
      expect(groups.join('')).toBe(hash);
      expect(groups.map(({ length }) => length)).toEqual(Array.from({ length: 16 }, () => 4));
    }),
  );
});

describe('a head sheet', () => {
  test.each(['companyName', 'shopName', 'madeBy', 'confirmedBy', 'deskLetters'] as const)(
    'is none whose %s is a blank that could be filled in later',
    (field) => {
      expect(headSheetSchema.safeParse(headSheet(3)).success).toBe(true);
      for (const blank of ['', ' ', '\u3000'])
        expect(headSheetSchema.safeParse(headSheet(3, { [field]: blank })).success).toBe(false);
    },
  );

  test('is none without a PC', () => {
    expect(headSheetSchema.safeParse(headSheet(0)).success).toBe(false);
  });
});
