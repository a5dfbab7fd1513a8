import * as fc from 'fast-check';
import { generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { instantAt } from '../../../electron/domain/dates/instant.ts';
import { formatReceiptNumber } from '../../../electron/domain/slips/receipt-number.ts';
import { longestScan, parseSlipQr, slipCodeOf } from '../../../electron/domain/slips/slip-code.ts';
import {
  readStatement,
  textToSign,
  writeStatement,
  type SlipStatement,
} from '../../../electron/domain/slips/statement.ts';
import { anyText } from '../text/any-text.ts';

const alphabet = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/');

const pair = generateKeyPairSync('ed25519');
const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

const receiptNo = fc
  .integer({ min: 1, max: 999_999 })
  .map((serial) => formatReceiptNumber({ shop: 'H', device: 'A', on: '2026-11-22', serial }));
const statement: fc.Arbitrary<SlipStatement> = fc.record({
  receiptNo,
  issuedAt: fc.integer({ min: 0, max: 7_000_000_000_000 }).map(instantAt),
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  publicKey: fc.constant(publicKey),
});

const signed = (made: SlipStatement, key: KeyObject = pair.privateKey) =>
  writeStatement(made, sign(null, Buffer.from(textToSign(made)), key).toString('base64'));

const isRight = (text: string) => {
  const read = readStatement(text);
  if (read === null) return false;
  const key = { key: Buffer.from(read.publicKey, 'base64'), format: 'der', type: 'spki' } as const;
  return verify(null, Buffer.from(read.signed), key, Buffer.from(read.signature, 'base64'));
};

const example: SlipStatement = {
  receiptNo: 'HA26-1122-003',
  issuedAt: '2026-11-22T05:30:12.345Z',
  hash: 'f0'.repeat(32),
  publicKey,
};

describe('the statement of a slip', () => {
  test('is read back as it was made, and its code is the printed one', () => {
    fc.assert(
      fc.property(statement, (made) => {
        const text = signed(made);
        expect(readStatement(text)).toMatchObject({ ...made, signed: textToSign(made) });
        expect(isRight(text)).toBe(true);
        expect(parseSlipQr(text)).toMatchObject({
          receiptNumber: made.receiptNo,
          code: slipCodeOf(Buffer.from(made.hash, 'hex')),
        });
      }),
    );
  });

  test('is what stands in the specification', () => {
    expect(textToSign(example)).toMatch(
      /^consent-desk-slip\nKAO2\/HA26-1122-003\/20261122T053012345Z\/Y3RF1W7GY3RF1W7GY3RF1W7GY3RF1W7GY3RF1W7GY3RF1W7GY3R0\/[0-9A-Z]{52}$/,
    );
  });

  test('is refused with any one character changed, left out, doubled or put in', () => {
    const text = signed(example);
    for (const [at, right] of Array.from(text).entries()) {
      const [before, after] = [text.slice(0, at), text.slice(at + 1)];
      const changed = alphabet.filter((other) => other !== right).map((other) => before + other + after);
      const wrong = [...changed, before + after, before + right + right + after];
      expect(wrong.filter((one) => isRight(one))).toEqual([]);
    }
  });

  test('is refused with parts of another one, and signed by another key', () => {
    const other = { ...example, hash: '0f'.repeat(32), receiptNo: 'HA26-1122-004' };
    const [one, two] = [signed(example).split('/'), signed(other).split('/')];
    for (const place of [1, 3, 5]) expect(isRight(one.with(place, two[place] ?? '').join('/'))).toBe(false);
    expect(isRight(signed(example, generateKeyPairSync('ed25519').privateKey))).toBe(false);
  });

  test('has one spelling, whatever case and width a scanner types', () => {
    const text = signed(example);
    const wide = text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const typed of [text.toLowerCase(), wide, `${text}\r\n`])
      expect(readStatement(typed)).toEqual(readStatement(text));
    for (const typed of [text.replace('-003', '-3'), text.replace('HA26-', 'HA26'), text.replace('KAO2', 'KAO3')])
      expect(readStatement(typed)).toBeNull();
  });

  test('is no other text, however long', () => {
    expect(readStatement('/'.repeat(10_000_000))).toBeNull();
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(readStatement(typed)).toBeNull();
        expect(readStatement(`KAO2/${typed}`)).toBeNull();
      }),
    );
  });

  test('fills a QR code of 53 modules with correction M, of which the shop can print 0.4 mm each, with the longest number, too', () => {
    fc.assert(
      fc.property(statement, (made) => {
        const text = signed(made);
        expect(text.length).toBeLessThanOrEqual(251);
        expect(text.length).toBeLessThan(longestScan);
        expect(encodeQR(text, 'raw', { ecc: 'medium', border: 1 })).toHaveLength(53 + 2);
      }),
      { numRuns: 20 },
    );
  });

  test('is read from its QR code', () => {
    const text = signed(example);
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4, scale: 4 });
    const data = Uint8ClampedArray.from(
      rows.flat().flatMap((isDark) => (isDark ? [0, 0, 0, 255] : [255, 255, 255, 255])),
    );
    expect(decodeQR({ width: rows.length, height: rows.length, data })).toBe(text);
  });
});
