import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../renderer/documents/printed-document.ts';
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
      expect(() => parseDocument({ ...document, snapshot: { ...document.snapshot, ...forbidden } })).toThrow();
    }
  });
});

describe('a document is read', () => {
  test('as the shell sends it', () => {
    expect(parseDocument(consentDocument())).toEqual(consentDocument());
    expect(parseDocument(requestDocument())).toEqual(requestDocument());
  });

  test('without the day since which the notice is in force', () => {
    const { noticeEffectiveOn: _left, ...document } = consentDocument();
    expect(parseDocument(document).noticeEffectiveOn).toBeNull();
  });

  test('only when its QR code says what every reader understands alike', () => {
    expect(() => parseDocument({ ...consentDocument(), qr: 'KAO1|HA26-1122-003|7KQM-4T2X-9C·R' })).toThrow();
  });
});
