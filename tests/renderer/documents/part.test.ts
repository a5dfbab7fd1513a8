import { describe, expect, test } from 'vitest';
import { type Part, slicePieces } from '../../../renderer/documents/parts/part.ts';

const choice = { state: 'agreed', isByNotice: false } as const;
const rows = ['一', '二', '三'].map((label) => ({ label, cells: [choice] }));
const parts: readonly Part[] = [
  { kind: 'grid', grid: { id: 'grid', title: '表', columns: ['列'], rows }, isContinued: false },
  { kind: 'block', id: 'block', content: '凡例' },
  {
    kind: 'lines',
    list: {
      id: 'list',
      title: '止めたもの',
      lines: ['甲', '乙'].map((of) => ({ of, details: '', choice })),
    },
    isContinued: false,
  },
  {
    kind: 'boxes',
    grid: {
      id: 'boxes',
      title: '共同利用',
      words: ['同意する', '同意しない'],
      columns: ['丙'],
      rows: ['ほ', 'へ'].map((label) => ({ label, cells: [{ isByNotice: false }] })),
    },
    isContinued: false,
  },
  {
    kind: 'note',
    note: { id: 'note', term: '項目', lines: ['あ', 'い'], isRunOn: false },
    isContinued: false,
  },
];

/** What stands on a page, in short. */
function summary(from: number, to: number): readonly string[] {
  return slicePieces(parts, from, to).map((part) => {
    switch (part.kind) {
      case 'block':
        return part.id;
      case 'grid':
      case 'boxes':
        return `${part.isContinued ? '…' : ''}${part.grid.rows.map(({ label }) => label).join('')}`;
      case 'lines':
        return `${part.isContinued ? '…' : ''}${part.list.lines.map(({ of }) => of).join('')}`;
      case 'note':
        return `${part.isContinued ? '…' : ''}${part.note.lines.join('')}`;
    }
  });
}

describe('parts are cut between their pieces', () => {
  test.each([
    [0, 10, ['一二三', 'block', '甲乙', 'ほへ', 'あい']],
    [0, 2, ['一二']],
    [2, 7, ['…三', 'block', '甲乙', 'ほ']],
    [5, 7, ['…乙', 'ほ']],
    [7, 10, ['…へ', 'あい']],
    [9, 10, ['…い']],
    [3, 4, ['block']],
    [10, 10, []],
  ])('from %i to %i', (from, to, expected) => {
    expect(summary(from, to)).toEqual(expected);
  });
});
