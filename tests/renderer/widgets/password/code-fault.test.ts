import { expect, test } from 'vitest';
import { en } from '../../../../electron/words/en.ts';
import { ja } from '../../../../electron/words/ja.ts';
import { codeFault } from '../../../../renderer/widgets/password/new-password.tsx';

const wrongLength = { path: 'code', code: 'wrong_length' };

test.each([
  ['abcde', '25文字足りません（入力5文字）。抜けがないか、紙と見比べてください。'],
  ['ＡＢＣＤＥ‐ＦＧ', '23文字足りません（入力7文字）。抜けがないか、紙と見比べてください。'],
  [`${'ABCDE-'.repeat(6)}77`, '2文字多すぎます（入力32文字）。余分がないか、紙と見比べてください。'],
  ['7'.repeat(300), ja.start.code.wrong_length],
])('of the code %s it says by how much it is too short or too long', (typed, words) => {
  expect(codeFault(wrongLength, typed, ja)).toBe(words);
});

test('the same in English, and other faults as they are', () => {
  expect(codeFault(wrongLength, 'abc', en)).toMatch(/^27 characters are missing \(3 typed\)/);
  const wrongLetter = { path: 'code', code: 'wrong_check_character' };
  expect(codeFault(wrongLetter, 'abc', ja)).toBe(ja.start.code.wrong_check_character);
});
