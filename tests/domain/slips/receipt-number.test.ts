import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReceiptNumber, parseReceiptNumber } from '../../../electron/domain/slips/receipt-number.ts';
import { anyText } from '../text/any-text.ts';
import { trustedDate } from '../../../electron/domain/dates/calendar-date.ts';

const number = { shop: 'H', device: 'A', on: '2026-11-22', serial: 3 } as const;

test.each([
  [3, 'HA26-1122-003'],
  [999, 'HA26-1122-999'],
  [1000, 'HA26-1122-1000'],
])('serial %i is written %s', (serial, written) => {
  expect(formatReceiptNumber({ ...number, serial })).toBe(written);
});

describe('reading', () => {
  test.each([
    'HA26-1122-003',
    'ha26-1122-003',
    'ＨＡ２６－１１２２－００３',
    'HA261122003',
    ' HA26 1122 003 ',
    'HA26ー1122ー3',
  ])('%s is the same number', (typed) => {
    expect(parseReceiptNumber(typed)).toEqual(number);
  });

  test.each([
    '',
    'HA26-1122',
    'HA26-1122-000',
    'HA26-0230-001',
    'HA26-1322-001',
    '1A26-1122-003',
    'HA26-1122-0000003',
    '7KQM-4T2X-9C·R',
  ])('%j is none', (typed) => {
    expect(parseReceiptNumber(typed)).toBeNull();
  });

  test('gives back what was written', () => {
    const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    const on = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => trustedDate(date.toISOString().slice(0, 10)));
    const any = fc.record({ shop: letter, device: letter, on, serial: fc.integer({ min: 1, max: 999_999 }) });
    fc.assert(
      fc.property(any, (parts) => {
        expect(parseReceiptNumber(formatReceiptNumber(parts))).toEqual(parts);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(parseReceiptNumber(`HA26-${typed}`)?.shop ?? 'H').toBe('H');
      }),
    );
  });
});
