import { expect, test } from 'vitest';
import { groupLabels } from '../../../electron/domain/notice/label-groups.ts';

test('labels with the same wider part are said together, in the order in which they come', () => {
  expect(
    groupLabels([
      ['整備・車検のご案内', '郵便'],
      ['ロータス', 'お客様の情報'],
      ['整備・車検のご案内', '電話'],
    ]),
  ).toEqual([
    { head: '整備・車検のご案内', details: ['郵便', '電話'] },
    { head: 'ロータス', details: ['お客様の情報'] },
  ]);
});

test('what has one label stands alone, and nothing is nothing', () => {
  expect(groupLabels([['保険会社']])).toEqual([{ head: '保険会社', details: [] }]);
  expect(groupLabels([])).toEqual([]);
});
