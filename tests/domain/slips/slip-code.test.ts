import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSlipCode, parseSlipQr, slipCodeOf, unsignedQrText } from '../../../electron/domain/slips/slip-code.ts';
import { anyText } from '../text/any-text.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the code of a slip', () => {
  const code = slipCodeOf(createHash('sha256').update('一件').digest());

  test('is ten characters of base 32 in groups, and a check character', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}·[0-9A-HJKMNP-TV-Z]$/);
  });

  test('depends on the first 50 bits and on nothing behind them', () => {
    const bytes = new Uint8Array(32).fill(0xaa);
    const tail = bytes.with(6, 0xaa ^ 0b0011_1111).with(31, 0);
    expect(slipCodeOf(tail)).toBe(slipCodeOf(bytes));
    expect(slipCodeOf(bytes.with(6, 0xaa ^ 0b0100_0000))).not.toBe(slipCodeOf(bytes));
  });

  test('is read back however it is typed', () => {
    const bare = code.replaceAll(/[-·]/g, '');
    const wide = bare.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const typed of [
      code,
      bare,
      bare.toLowerCase(),
      wide,
      ` ${code} `,
      bare.replaceAll('0', 'o').replaceAll('1', 'l'),
    ]) {
      expect(parseSlipCode(typed)).toEqual({ ok: true, code });
    }
  });

  test('with a slip of the pen is told apart from what is no code', () => {
    const wrong = code.startsWith('Z') ? `Y${code.slice(1)}` : `Z${code.slice(1)}`;
    expect(parseSlipCode(wrong)).toEqual({ ok: false, fault: 'mistyped' });
    for (const typed of [
      '',
      '髙橋',
      'HA26-1122-0003',
      code.slice(0, -2),
      `${code}0`,
      '7KQM-4T2X-UU·R',
      'Z'.repeat(10_000_000),
    ]) {
      expect(parseSlipCode(typed)).toEqual({ ok: false, fault: 'not_a_code' });
    }
  });

  test('is read back for every hash; nothing else is ever a code by accident of form', () => {
    fc.assert(
      fc.property(hash, (bytes) => {
        expect(parseSlipCode(slipCodeOf(bytes))).toEqual({ ok: true, code: slipCodeOf(bytes) });
      }),
    );
    fc.assert(
      fc.property(anyText, (typed) => {
        const reading = parseSlipCode(typed);
        if (reading.ok) expect(parseSlipCode(reading.code)).toEqual(reading);
      }),
    );
  });
});

describe('the QR of a slip', () => {
  test('that is not signed holds the version, the receipt number and the code in ASCII', () => {
    const code = slipCodeOf(new Uint8Array(32));
    expect(unsignedQrText('HA26-1122-003', code)).toBe('KAO1|HA26-1122-003|0000-0000-00-0');
  });

  test('is read back', () => {
    fc.assert(
      fc.property(hash, (bytes) => {
        const code = slipCodeOf(bytes);
        const expected = { receiptNumber: 'HA26-1122-003', code, statement: null };
        const text = unsignedQrText('HA26-1122-003', code);
        expect(parseSlipQr(text)).toEqual(expected);
        expect(parseSlipQr(`${text.toLowerCase()}\r\n`)).toEqual(expected);
      }),
    );
  });

  test.each([
    '',
    'KAO1',
    'KAO2|HA26-1122-003|0000-0000-00-0',
    'KAO2/HA26-1122-003/20261122T053012345Z',
    'KAO1|HA26-1322-003|0000-0000-00-0',
    'KAO1|HA26-1122-003|0000-0000-00-1',
    'KAO1|HA26-1122-003|0000-0000-00-0|more',
    'https://example.com/',
  ])('is not %j', (scanned) => {
    expect(parseSlipQr(scanned)).toBeNull();
  });

  test('never throws', () => {
    expect(parseSlipQr('|'.repeat(10_000_000))).toBeNull();
    fc.assert(
      fc.property(anyText, (scanned) => {
        expect(parseSlipQr(`KAO1|${scanned}`)).toBeNull();
      }),
    );
  });
});
