import { expect, test } from 'vitest';
import { settledChanges } from '../../../electron/domain/fields/settled.ts';

const now = { name: '佐藤', phone: '1', title: null };

test('a settled field is written down with its right value, also where that stands there already; no other field is', () => {
  const other = { ...now, name: '斉藤', title: '店長' };
  expect(
    settledChanges<{ name: string; phone: string; title: string | null }>(now, [
      { field: 'name', right: other },
      { field: 'phone', right: now },
    ]),
  ).toEqual({ from: { name: '佐藤', phone: '1' }, to: { name: '斉藤', phone: '1' } });
});
