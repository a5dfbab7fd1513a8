import { describe, expect, test } from 'vitest';
import { slipDocumentSchema } from '../../../electron/domain/printable/slip.ts';
import { consentDocument, requestDocument } from './fixtures.ts';

const [vehicle] = consentDocument().snapshot.vehicles;

describe('a slip cannot even be given what must not stand on it', () => {
  test.each([
    ['a birth date', { bornOn: '1980-04-02' }],
    ['a note', { note: '声の大きな方' }],
    ['another customer', { household: ['髙橋 一郎'] }],
    ['a full VIN', { vehicles: [{ ...vehicle, vin: 'MR52S-123456' }] }],
    ['a full VIN in place of its end', { vehicles: [{ ...vehicle, vinLast4: 'MR52S-123456' }] }],
  ])('%s', (_what, forbidden) => {
    for (const document of [consentDocument(), requestDocument()]) {
      expect(() =>
        slipDocumentSchema.parse({ ...document, snapshot: { ...document.snapshot, ...forbidden } }),
      ).toThrow();
    }
  });
});

describe('a document is read', () => {
  test('as the shell sends it', () => {
    expect(slipDocumentSchema.parse(consentDocument())).toEqual(consentDocument());
    expect(slipDocumentSchema.parse(requestDocument())).toEqual(requestDocument());
  });

  test('only with the day since which the notice is in force, or that it is a draft', () => {
    const { noticeEffectiveOn: _left, ...document } = consentDocument();
    expect(() => slipDocumentSchema.parse(document)).toThrow();
    expect(slipDocumentSchema.parse({ ...document, noticeEffectiveOn: null }).noticeEffectiveOn).toBeNull();
  });

  test('only when its QR code says what every reader understands alike', () => {
    expect(() => slipDocumentSchema.parse({ ...consentDocument(), qr: 'KAO1|HA26-1122-003|7KQM-4T2X-9C·R' })).toThrow();
  });
});
