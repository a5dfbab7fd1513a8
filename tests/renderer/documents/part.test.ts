import { describe, expect, test } from 'vitest';
import { type Part, slicePieces } from '../../../renderer/documents/parts/part.ts';

const choice = { state: 'agreed', isByNotice: false } as const;
const rows = ['一', '二', '三'].map((label) => ({ label, cells: [choice] }));
const parts: readonly Part[] = [
  {
    kind: 'facts',
    id: 'facts',
    lines: [
      [{ term: '日', content: '一日' }],
      [
        { term: '方', content: '本人' },
        { term: '法', content: '電話' },
      ],
    ],
  },
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
    note: { id: 'note', term: '項目', lines: ['あ', 'い'], isRunOn: false, isOfNames: false },
    isContinued: false,
  },
];

/** What stands on a page, in short. */
function summary(from: number, to: number): readonly string[] {
  return slicePieces(parts, from, to).map((part) => {
    switch (part.kind) {
      case 'block':
        return part.id;
      case 'facts':
        return part.lines.map(([{ term }]) => term).join('');
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
    [0, 12, ['日方', '一二三', 'block', '甲乙', 'ほへ', 'あい']],
    [0, 1, ['日']],
    [1, 4, ['方', '一二']],
    [4, 9, ['…三', 'block', '甲乙', 'ほ']],
    [7, 9, ['…乙', 'ほ']],
    [9, 12, ['…へ', 'あい']],
    [11, 12, ['…い']],
    [5, 6, ['block']],
    [12, 12, []],
  ])('from %i to %i', (from, to, expected) => {
    expect(summary(from, to)).toEqual(expected);
  });
});
