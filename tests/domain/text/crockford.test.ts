import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCharacter,
  decodeCrockford,
  encodeCrockford,
  readCrockford,
  writeCrockford,
} from '../../../electron/domain/text/crockford.ts';
import { anyText } from './any-text.ts';

const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const symbol = fc.constantFrom(...alphabet);
const symbols = fc.string({ unit: symbol, minLength: 1, maxLength: 30 });

function isWhole(text: string): boolean {
  return checkCharacter(text.slice(0, -1)) === text.slice(-1);
}

describe('encodeCrockford', () => {
  test.each([
    [[0x00, 0x00, 0x00, 0x00, 0x00], 8, '00000000'],
    [[0xff, 0xff, 0xff, 0xff, 0xff], 8, 'ZZZZZZZZ'],
    [[0x08, 0x42, 0x10, 0x84, 0x21], 8, '11111111'],
    [[0x00, 0x44, 0x32, 0x14, 0xc7], 8, '01234567'],
    [[0xf8, 0xff], 2, 'Z3'],
    [[0x80], 3, 'G00'],
  ])('%j in %i characters is %s', (bytes, length, encoded) => {
    expect(encodeCrockford(Uint8Array.from(bytes), length)).toBe(encoded);
  });

  test('agrees with the number that the bits are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const number = bytes.reduce((total, byte) => (total << 8n) | BigInt(byte), 0n);
        const expected = Array.from({ length: 16 }, (_, at) => alphabet[Number((number >> BigInt(75 - 5 * at)) & 31n)]);
        expect(encodeCrockford(bytes, 16)).toBe(expected.join(''));
      }),
    );
  });
});

describe('decodeCrockford', () => {
  test('reads whatever bytes were written, and no other number of them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), (bytes) => {
        const text = writeCrockford(bytes);
        expect(decodeCrockford(text, bytes.length)).toEqual(bytes);
        expect(decodeCrockford(`${text}00`, bytes.length)).toBeNull();
      }),
    );
  });

  test.each([
    ['a letter that is none', 'ZZZZZZZU'],
    ['a small one', 'zzzzzzzz'],
    ['a character too few', 'ZZZZZZZ'],
  ])('%s: null', (_what, text) => {
    expect(decodeCrockford(text, 5)).toBeNull();
  });

  test('null where a bit behind the last byte is set: bytes have one spelling', () => {
    expect(decodeCrockford('ZW', 1)).toEqual(Uint8Array.of(255));
    expect(decodeCrockford('ZX', 1)).toBeNull();
  });
});

describe('readCrockford', () => {
  test.each([
    ['7kqm-4t2x 9c', '7KQM4T2X9C'],
    ['７ＫＱＭー４Ｔ２Ｘ', '7KQM4T2X'],
    ['oOiIlL·・.', '001111'],
  ])('%s is read as %s', (typed, read) => {
    expect(readCrockford(typed)).toBe(read);
  });

  test.each(['', '---', 'U', '7KQM!', 'あ'])('%j is not base 32', (typed) => {
    expect(readCrockford(typed)).toBeNull();
  });

  test('gives back what it gave, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, symbols), (typed) => {
        const read = readCrockford(typed);
        if (read !== null) expect(readCrockford(read)).toBe(read);
      }),
    );
  });
});

describe('the check character', () => {
  const checked = symbols.map((text) => text + checkCharacter(text));

  test('finds every wrong character', () => {
    fc.assert(
      fc.property(checked, fc.nat(), symbol, (text, seed, other) => {
        const at = seed % text.length;
        fc.pre(text[at] !== other);
        expect(isWhole(text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
      }),
    );
  });

  test('finds every exchange of two characters, neighbours or not', () => {
    fc.assert(
      fc.property(checked, fc.nat(), fc.nat(), (text, one, other) => {
        const swapped = Array.from(text);
        const [i, j] = [one % text.length, other % text.length];
        fc.pre(text[i] !== text[j]);
        [swapped[i], swapped[j]] = [text.charAt(j), text.charAt(i)];
        expect(isWhole(swapped.join(''))).toBe(false);
      }),
    );
  });

  test('finds every wrong character and every exchange of neighbours in one code, tried one by one', () => {
    const text = `7KQM4T2X9C${checkCharacter('7KQM4T2X9C')}`;
    const wrong = Array.from(text).flatMap((right, at) =>
      alphabet.filter((other) => other !== right).map((other) => text.slice(0, at) + other + text.slice(at + 1)),
    );
    const exchanged = Array.from(
      text.slice(1),
      (right, at) => text.slice(0, at) + right + text[at] + text.slice(at + 2),
    );
    expect(isWhole(text)).toBe(true);
    expect([...wrong, ...exchanged].filter(isWhole)).toEqual([]);
    expect(wrong).toHaveLength(11 * 31);
  });
});
