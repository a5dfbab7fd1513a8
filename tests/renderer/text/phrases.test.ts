import { expect, test } from 'vitest';
import { firstNotice } from '../../../electron/domain/notice/first-notice.ts';
import { publishedCompany } from '../../../electron/domain/notice/company.ts';
import { phrasesOf } from '../../../renderer/text/phrases.ts';

test.each([
  ['アカウントのお知らせ', ['アカウントの', 'お知らせ']],
  ['個人情報の取扱いについて', ['個人', '情報の', '取扱いについて']],
  ['訪問の停止', ['訪問の', '停止']],
  ['マイナンバーカードの写し', ['マイナンバーカードの', '写し']],
  ['運転免許証、旅券', ['運転', '免許証、', '旅券']],
  ['2週間以内を目安とします', ['2週間', '以内を', '目安とします']],
  ['ご来店かお電話でお申し出ください', ['ご来店か', 'お電話で', 'お申し出ください']],
  ['第1版（令和8年4月1日適用）', ['第1版（令和8年4月1日適用）']],
  ['さかのぼって無効にはなりません。', ['さかのぼって', '無効には', 'なりません。']],
])('%s is broken between its words alone', (text, phrases) => {
  expect(phrasesOf(text).flatMap((phrase) => phrase.split(/(?<=、)/u))).toEqual(phrases);
});

test('every letter of a notice is kept, and no phrase begins with what cannot stand at the head of a line', () => {
  const { purposes, rights, promises } = firstNotice(publishedCompany);
  const texts = [...purposes.map(({ sentence }) => sentence), rights.withdrawal, rights.procedure, ...promises];
  for (const text of texts) {
    expect(phrasesOf(text).join('')).toBe(text);
    for (const phrase of phrasesOf(text)) expect(phrase).not.toMatch(/^[、。）」・ーっゃゅょをんはがの]/u);
  }
});

test('words with blanks between them are left to their blanks', () => {
  expect(phrasesOf('Served by Sato').join('|')).toBe('Served by Sato');
});
