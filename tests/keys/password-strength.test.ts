import { describe, expect, test } from 'vitest';
import { ratePassword } from '../../electron/keys/password-strength.ts';
import { englishAdvice, ourJapaneseAdvice } from '../../electron/keys/password-advice.ts';

const OWN_WORDS = [
  '齋藤 利孝',
  'saito toshitaka',
  '株式会社上山オート',
  'Kaminoyama Auto',
  '上山',
  'オート',
  'サテライトショップ',
];
const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

describe('is refused, with advice in Japanese', () => {
  test.each([
    'password',
    'ｐａｓｓｗｏｒｄ',
    'p@$$w0rd',
    'qwertyui',
    '12345678',
    'aaaaaaaaaaaa',
    'himawari',
    'tanaka1985',
    'TANAKATARO',
    '2026/11/22',
    'constructor',
    'さくらさくらさくら',
    '1985/12/03'.repeat(12),
  ])('%s', async (password) => {
    const { isAccepted, score, warning, suggestions } = await ratePassword(password, OWN_WORDS, 'ja');
    expect(isAccepted).toBe(false);
    expect(score).toBeLessThan(3);
    expect([warning, ...suggestions].length).toBeGreaterThan(1);
    for (const said of [warning ?? '無', ...suggestions]) expect(said).toMatch(JAPANESE);
  });
});

describe('with what everybody in the shop knows is refused', () => {
  test.each([
    'kaminoyama',
    'Kaminoyama1',
    'k@m1n0y4m@',
    'kaminoyamaauto',
    'ａｕｔｏ-ｋａｍｉｎｏｙａｍａ',
    'amayonimak',
    'saitotoshitaka',
    'Toshitaka-Saito',
    '株式会社上山オート',
    'サテライトショップ',
    'ｻﾃﾗｲﾄｼｮｯﾌﾟ',
    '上山オート2026',
  ])('%s', async (password) => {
    expect((await ratePassword(password, OWN_WORDS, 'ja')).isAccepted).toBe(false);
  });

  test('and named as the reason', async () => {
    const { warning } = await ratePassword('kaminoyama', OWN_WORDS, 'ja');
    expect(warning).toContain('会社名');
  });
});

test.each(['umauma-ringo-7-tsubaki', 'correct horse battery staple', 'xK9#mQ2$vL', 'こたつ みかん 猫 三毛 縁側'])(
  'is accepted: %s',
  async (password) => {
    const rated = await ratePassword(password, OWN_WORDS, 'ja');
    expect(rated).toMatchObject({ isAccepted: true, warning: null, suggestions: [] });
  },
);

/** Milliseconds that this process has worked: what else the machine does takes nothing from it. */
const worked = () => process.cpuUsage().user / 1000;

test('too short and too long are refused before anything is done with them', async () => {
  expect(await ratePassword('xK9#mQ2', [], 'ja')).toMatchObject({ score: 0, warning: ourJapaneseAdvice.tooShort });
  const endless = 'umauma-ringo-7-tsubaki'.repeat(500_000);
  const before = worked();
  expect(await ratePassword(endless, [], 'en')).toMatchObject({
    score: 0,
    warning: englishAdvice.tooLong,
    isAccepted: false,
  });
  expect(worked() - before).toBeLessThan(50);
});

test('the dearest password within bounds is rated in a moment', async () => {
  await ratePassword('warm it up', [], 'ja');
  const before = worked();
  await ratePassword('()[]{}<>$5$5|!1|!1'.repeat(8).slice(0, 128), Array(10_000).fill('上山'.repeat(1000)), 'ja');
  expect(worked() - before).toBeLessThan(2000);
});

test('the advice has a sentence for every key of the library, in both languages', async () => {
  const { translations } = await import('@zxcvbn-ts/language-ja');
  const { Options } = await import('@zxcvbn-ts/core');
  const keys = new Options().translations;
  for (const part of ['warnings', 'suggestions'] as const)
    for (const key of Object.keys(keys[part])) {
      expect(Object.keys(englishAdvice[part])).toContain(key);
      expect(Object.keys(translations[part])).toContain(key);
    }
});

test('English advice is English', async () => {
  const { warning, suggestions } = await ratePassword('password', [], 'en');
  expect(warning).toBe(englishAdvice.warnings['topTen']);
  expect(suggestions).toEqual([englishAdvice.suggestions['anotherWord']]);
});
