import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyKana, keyText, looseKana } from '../../../electron/domain/text/search-key.ts';
import { anyText } from './any-text.ts';

describe('keyText', () => {
  test.each([
    ['髙橋 美咲', '高橋美咲'],
    ['齋藤', '斎藤', '斉藤', '齊藤'],
    ['渡邉\u{e0101}', '渡辺', '渡邊'],
    ['山﨑', '山崎', '山嵜'],
    ['𠮷田', '吉田'],
    ['長濵', '長浜', '長濱'],
    ['神谷', '神谷'],
    ['㈱上山オート', '(株)上山ｵｰﾄ', '株式会社 上山オート', '上山オート株式會社', '上山オート'],
    ['㈲みどり農園', '有限会社みどり農園', '農事組合法人みどり農園'],
    ['オオシマ', 'おお しま', 'ｵｵｼﾏ', 'おお・しま'],
    ['Ｋ-ＡＵＴＯ', 'k auto', 'K・Auto'],
    ["O'Brien", 'OBrien', 'o’brien'],
    ['鷲ヶ谷', '鷲ケ谷'],
    ['ガ', 'か\u3099', 'ｶﾞ'],
    ['José', 'Jose\u0301'],
  ])('%s and its other spellings are one', (name, ...others) => {
    for (const other of others) expect(keyText(other)).toBe(keyText(name));
  });

  test.each([
    ['髙橋', '高崎'],
    ['はし', 'ばし'],
    ['上山', '山上'],
  ])('%s and %s are two', (one, other) => {
    expect(keyText(one)).not.toBe(keyText(other));
  });

  test('nothing remains of what is only punctuation or the form of a company', () => {
    expect(keyText(' ・-ー\u200b')).toBe('');
    expect(keyText('株式会社')).toBe('');
  });
});

describe('keyKana', () => {
  test.each([
    ['きょうこ', 'キヨウコ'],
    ['はっとり', 'はつとり'],
    ['かづお', 'かずを'],
    ['みちぢ', 'ミチジ'],
    ['おーしま', 'おしま'],
  ])('%s and %s are one', (one, other) => {
    expect(keyKana(one)).toBe(keyKana(other));
  });
});

describe('looseKana', () => {
  test.each([
    ['おーしま', 'おおしま'],
    ['おしま', 'おおしま'],
    ['ゆーこ', 'ゆうこ'],
    ['けーこ', 'けいこ'],
    ['さとー', 'さとう'],
    ['にーがた', 'にいがた'],
    ['おかーさん', 'おかあさん'],
  ])('%s and %s meet', (one, other) => {
    expect(looseKana(keyKana(one))).toBe(looseKana(keyKana(other)));
  });

  test.each([
    ['あおい', 'あい'],
    ['いえ', 'え'],
  ])('%s and %s do not', (one, other) => {
    expect(looseKana(keyKana(one))).not.toBe(looseKana(keyKana(other)));
  });
});

test('a key of a key is the key, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(keyText(keyText(text))).toBe(keyText(text));
      expect(keyKana(keyKana(text))).toBe(keyKana(text));
      const loose = looseKana(keyKana(text));
      expect(looseKana(loose)).toBe(loose);
    }),
    { numRuns: 2_000 },
  );
});
