import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRuby, textOfRuby, unreadKanji, writeRuby, type RubyRun } from '../../../electron/domain/text/ruby.ts';

const bases = fc.string({
  unit: fc.constantFrom('整', '備', '車', '々', '𠮷', 'の', 'A', '、'),
  minLength: 1,
  maxLength: 6,
});
const kana = fc.string({ unit: fc.constantFrom('あ', 'ゖ', 'ッ', 'ー'), minLength: 1, maxLength: 6 });
const runs = fc.array(fc.record({ base: bases, reading: fc.option(kana) }), { maxLength: 8 });

const textOf = (list: readonly RubyRun[]) => list.map(({ base }) => base).join('');

/** Neighbours without a reading are one run when they are read. */
function joined(list: readonly RubyRun[]): readonly RubyRun[] {
  return list.reduce<readonly RubyRun[]>((done, run) => {
    const last = done.at(-1);
    const isOne = last !== undefined && last.reading === null && run.reading === null;
    return isOne ? [...done.slice(0, -1), { base: last.base + run.base, reading: null }] : [...done, run];
  }, []);
}

describe('a text with its readings marked', () => {
  it.each([
    [
      '整備《せいび》の記録',
      [
        ['整備', 'せいび'],
        ['の記録', null],
      ],
    ],
    [
      'お知《し》らせ',
      [
        ['お', null],
        ['知', 'し'],
        ['らせ', null],
      ],
    ],
    [
      '毎月｜一日《ついたち》',
      [
        ['毎月', null],
        ['一日', 'ついたち'],
      ],
    ],
    [
      '｜お名前《おなまえ》を',
      [
        ['お名前', 'おなまえ'],
        ['を', null],
      ],
    ],
    [
      '車検《しゃけん》満了《まんりょう》',
      [
        ['車検', 'しゃけん'],
        ['満了', 'まんりょう'],
      ],
    ],
    ['', []],
  ])('%s', (marked, expected) => {
    expect(readRuby(marked)).toEqual(expected.map(([base, reading]) => ({ base, reading })));
  });

  it.each([
    '整備《せいび',
    '整備せいび》',
    '《せいび》',
    'の《せいび》',
    '整備《》',
    '整備《整》',
    '整備《seibi》',
    '整備《せい び》',
    '整備《せい\u202eび》',
    '整備《せい\u0007び》',
    '整備《《せいび》》',
    '｜整備',
    '｜《せいび》',
    '｜整｜備《せいび》',
    '整備》の《せいび》',
  ])('%s does not fit together', (marked) => {
    expect(readRuby(marked)).toBeNull();
    expect(textOfRuby(marked)).toBeNull();
  });

  it('is written so that it is read as what it was', () => {
    fc.assert(
      fc.property(runs, (list) => {
        const marked = writeRuby(list);
        expect(readRuby(marked)).toEqual(joined(list));
        expect(textOfRuby(marked)).toBe(textOf(list));
      }),
    );
  });

  it('never throws, and its bases joined are the text without the readings', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('整', 'せ', '《', '》', '｜', '\ud842', ' ') }), (marked) => {
        const read = readRuby(marked);
        if (read === null) return;
        expect(textOf(read)).toBe(marked.replaceAll(/《[^》]*》|｜/gu, ''));
        expect(readRuby(writeRuby(read))).toEqual(joined(read));
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the kanji above which nothing stands', () => {
    expect(unreadKanji('整備《せいび》の記録と車検《しゃけん》満了')).toEqual(['記録', '満了']);
  });

  it('is looked at once, however long it is', () => {
    const long = '整備《せいび》'.repeat(100_000);
    expect(readRuby(long)).toHaveLength(100_000);
    expect(readRuby('整'.repeat(1_000_000))).toHaveLength(1);
    expect(readRuby('《'.repeat(1_000_000))).toBeNull();
  });
});
