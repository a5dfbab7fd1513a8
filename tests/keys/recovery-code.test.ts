import { assert, constant, constantFrom, nat, pre, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecoveryCode, parseRecoveryCode } from '../../electron/keys/recovery-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyCode = constant(null).map(makeRecoveryCode);

test('is six groups of five that are easy to read aloud', () => {
  expect(makeRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/u);
});

test('is another one each time, and every sign occurs', () => {
  const codes = Array.from({ length: 500 }, makeRecoveryCode);
  expect(new Set(codes).size).toBe(500);
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
});

test('comes back from any writing of it', () => {
  const hand = constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => text.replaceAll('0', 'O'),
    (text: string) => text.replaceAll('0', 'o').replaceAll('1', 'I'),
    (text: string) => text.replaceAll('1', 'l'),
    (text: string) => text.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
  );
  const separator = constantFrom('', ' ', '　', '-', '－', 'ー', '–', '−', '・', '\n', ' - ');
  assert(
    property(anyCode, hand, separator, (made, write, between) => {
      const typed = write(made.replaceAll('-', between));
      expect(parseRecoveryCode(typed)).toEqual({ ok: true, value: { code: made.replaceAll('-', '') } });
    }),
  );
});

test('any single wrong character is noticed', () => {
  assert(
    property(anyCode, nat(29), nat(31), (made, position, index) => {
      const plain = made.replaceAll('-', '');
      const wrong = ALPHABET.charAt(index);
      pre(wrong !== plain.charAt(position));
      const typed = plain.slice(0, position) + wrong + plain.slice(position + 1);
      expect(parseRecoveryCode(typed)).toEqual({ ok: false, error: 'wrong_check_character' });
    }),
    { numRuns: 2000 },
  );
});

test('any two exchanged characters are noticed', () => {
  assert(
    property(anyCode, nat(29), nat(29), (made, one, other) => {
      const signs = Array.from(made.replaceAll('-', ''));
      const [a = '', b = ''] = [signs[one], signs[other]];
      pre(a !== b);
      const typed = signs.with(one, b).with(other, a).join('');
      expect(parseRecoveryCode(typed)).toEqual({ ok: false, error: 'wrong_check_character' });
    }),
    { numRuns: 2000 },
  );
});

test('a missing, an extra and an impossible character are told apart', () => {
  const made = makeRecoveryCode();
  expect(parseRecoveryCode(made.slice(1))).toEqual({ ok: false, error: 'wrong_length' });
  expect(parseRecoveryCode(`${made}7`)).toEqual({ ok: false, error: 'wrong_length' });
  expect(parseRecoveryCode('')).toEqual({ ok: false, error: 'wrong_length' });
  expect(parseRecoveryCode('7'.repeat(10_000_000))).toEqual({ ok: false, error: 'wrong_length' });
  expect(parseRecoveryCode(`U${made.slice(1)}`)).toEqual({ ok: false, error: 'unknown_character' });
  expect(parseRecoveryCode(`𠮷${made.slice(1)}`)).toEqual({ ok: false, error: 'unknown_character' });
});

test('any text at all is answered', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 250 }), (typed) => typeof parseRecoveryCode(typed).ok === 'boolean'),
  );
});
