import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfRuby, unreadKanji } from '../../../../electron/domain/text/ruby.ts';
import { draftFurigana } from '../../../../electron/domain/notice/wording/draft-furigana.ts';
import { knownWords } from '../../../../electron/domain/notice/wording/known-readings.ts';
import { scopeLabels } from '../../../../electron/domain/notice/scope-label.ts';
import { version1 } from '../support.ts';

describe('a draft of readings', () => {
  it.each([
    ['共同利用', '共同《きょうどう》利用《りよう》'],
    ['車検の満了日', '車検《しゃけん》の満了日《まんりょうび》'],
    ['売上計上日', '売上《うりあげ》計上日《けいじょうび》'],
    ['お持ちの方', 'お持《も》ちの方《かた》'],
    ['ご案内の方法', 'ご案内《あんない》の方法《ほうほう》'],
    ['点検を行う', '点検《てんけん》を行《おこな》う'],
    ['お店に行く', 'お店《みせ》に行く'],
    ['生年月日', '生年月日《せいねんがっぴ》'],
    // Nobody has told how these are read: no half of a word is guessed.
    ['整備士', '整備士'],
    ['車体', '車体'],
    ['15日', '15日'],
    ['《車検》', ''],
    ['', ''],
  ])('%s', (text, marked) => {
    expect(draftFurigana(text)).toBe(marked);
  });

  it('keeps what somebody has written above a word', () => {
    expect(draftFurigana('整備士の点検', '整備士《せいびし》')).toBe('整備士《せいびし》の点検《てんけん》');
    expect(draftFurigana('上山の店', '上山《うえやま》')).toBe('上山《うえやま》の店《みせ》');
    expect(draftFurigana('点検の方', '方《ほう》')).toBe('点検《てんけん》の方《ほう》');
    // 日 is read in many ways behind a number: only a person knows in which.
    expect(draftFurigana('15日まで', '15日《にち》まで')).toBe('15日《にち》まで');
  });

  it('never changes the text', () => {
    const words = fc.constantFrom(
      '整備',
      '士',
      '計上',
      '日',
      'の',
      '1',
      'A',
      '\ud842',
      '𠮷',
      ...knownWords.map(({ kanji, tail }) => kanji + tail),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { maxLength: 12 }), (text, earlier) => {
        const whole = text.join('');
        expect(textOfRuby(draftFurigana(whole, draftFurigana(earlier.join(''))))).toBe(whole);
      }),
    );
  });

  it('is none for what is too long to be a question', () => {
    expect(draftFurigana('整備'.repeat(5_000_000))).toBe('');
    expect(draftFurigana('整備'.repeat(1_000))).toBe('整備'.repeat(1_000));
  });

  it('covers every word that the first notice asks', () => {
    for (const { title, body, furigana, plain } of version1.questions) {
      expect([textOfRuby(furigana.title), textOfRuby(furigana.body)]).toEqual([title, body]);
      for (const marked of [furigana.title, furigana.body, plain.title, plain.body]) {
        expect(marked).not.toBe('');
        expect(unreadKanji(marked)).toEqual([]);
      }
    }
  });

  it('covers what every part of a question is called, as its question reads the words', () => {
    for (const { scopes, furigana } of version1.questions) {
      for (const scope of scopes) {
        const label = scopeLabels(scope, version1).at(-1) ?? '';
        const marked = draftFurigana(label, `${furigana.title}${furigana.body}`);
        expect(textOfRuby(marked)).toBe(label);
        expect([label, unreadKanji(marked)]).toEqual([label, []]);
      }
    }
  });
});
