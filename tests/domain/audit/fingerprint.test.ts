import { expect, test } from 'vitest';
import { sha256 } from '../../../db/hash.ts';
import { fingerprintFrom, readFingerprint } from '../../../electron/domain/audit/fingerprint.ts';

const fingerprint = fingerprintFrom(Buffer.from(sha256('key'), 'hex'));

test('is seven groups of four that can be said on the telephone', () => {
  expect(fingerprint).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(fingerprintFrom(Buffer.from(sha256('other'), 'hex'))).not.toBe(fingerprint);
});

test.each([
  ['as printed', fingerprint],
  ['in lower case', fingerprint.toLowerCase()],
  ['with spaces', fingerprint.replaceAll('-', ' ')],
  ['without anything between', fingerprint.replaceAll('-', '')],
  ['in full width', fingerprint.replaceAll(/[!-~]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0))],
  ['with the long vowel mark of kana', fingerprint.replaceAll('-', 'ー')],
  ['with letters for digits', fingerprint.replaceAll('0', 'O').replaceAll('1', 'l')],
])('is understood %s', (_, typed) => {
  expect(readFingerprint(typed)).toBe(fingerprint);
});

test('one wrong character is a slip of the pen, not another key', () => {
  for (let place = 0; place < fingerprint.length; place += 1) {
    if (fingerprint[place] === '-') continue;
    const other = fingerprint[place] === 'X' ? 'Y' : 'X';
    expect(readFingerprint(`${fingerprint.slice(0, place)}${other}${fingerprint.slice(place + 1)}`)).toBeNull();
  }
});

test.each(['', '-', fingerprint.slice(1), `${fingerprint}0`, 'U'.repeat(28), 'x'.repeat(10_000)])(
  '%j is none',
  (typed) => {
    expect(readFingerprint(typed)).toBeNull();
  },
);
