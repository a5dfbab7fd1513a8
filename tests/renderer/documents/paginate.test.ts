import { describe, expect, test } from 'vitest';
import { paginate } from '../../../renderer/documents/page/paginate.ts';

/** Pieces of these heights, one below the other without gaps. */
function column(...heights: readonly number[]) {
  return heights.map((height, index) => {
    const top = heights.slice(0, index).reduce((sum, each) => sum + each, 0);
    return { top, bottom: top + height, headHeight: 0 };
  });
}

describe('pieces are dealt out to pages', () => {
  test.each([
    ['nothing needs no page', [], []],
    ['all on one', [10, 20, 30], [[0, 3]]],
    [
      'full to the last line',
      [50, 50, 50, 50],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    [
      'in order, even where a later piece would still fit',
      [60, 60, 10, 90],
      [
        [0, 1],
        [1, 3],
        [3, 4],
      ],
    ],
  ])('%s', (_what, heights, pages) => {
    expect(paginate(column(...heights), 100)).toEqual(pages);
  });

  test('a table that goes on repeats its head, which takes room', () => {
    const rows = column(10, 40, 40, 40, 40).map((box, index) => ({ ...box, headHeight: index === 0 ? 0 : 30 }));
    expect(paginate(rows, 110)).toEqual([
      [0, 3],
      [3, 5],
    ]);
    expect(paginate(rows, 105)).toEqual([
      [0, 3],
      [3, 4],
      [4, 5],
    ]);
  });

  test('what is higher than a page is not cut, but refused', () => {
    expect(paginate(column(10, 101), 100)).toBeNull();
  });
});
