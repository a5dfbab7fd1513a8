import { expect, test } from '@playwright/test';
import type { ProofSheet } from '../../electron/domain/printable/proof-sheet.ts';
import { consentExport } from '../../electron/words/ja/consent-export.ts';
import { longName } from '../renderer/documents/fixtures.ts';
import { proofSheet } from '../renderer/documents/proof-fixtures.ts';
import { colouredSpots, fontsOfPdf, pagesOfPdf, textOfPdf, titleOfPdf } from '../support/paper.ts';
import { blue, sealPicture } from '../support/seals.ts';
import { drawnFor } from './drawn.ts';

/** The signed events of a sheet, each with this picture. */
function signedBy(sheet: ProofSheet, picture: Buffer): ProofSheet {
  const signed = sheet.record.events.filter(
    (event) => event.event_type === 'decision' && event.evidence.kind === 'signature',
  );
  const address = `data:image/png;base64,${picture.toString('base64')}`;
  return { ...sheet, signatures: Object.fromEntries(signed.map(({ event_id }) => [event_id, address])) };
}

const sheets = {
  none: proofSheet(0),
  few: proofSheet(2),
  long: proofSheet(30, longName),
  signed: signedBy(proofSheet(4), sealPicture(900, 300, blue)),
  broken: signedBy(proofSheet(4), sealPicture(900, 300, blue).fill(0, 33, 60)),
  'long-signed': signedBy(proofSheet(30, longName), sealPicture(600, 340, blue)),
};
const refused = { ...proofSheet(1), record: { ...proofSheet(1).record, schema_version: '9' } };

const spotsOf = (file: string) =>
  Array.from({ length: pagesOfPdf(file) }, (_, page) => colouredSpots(file, page + 1)).flat();

test.describe.serial('the proof sheet on paper', () => {
  const { pdf, said } = drawnFor('proofs', { ...sheets, refused });
  const wordsOf = (name: string) => textOfPdf(pdf(name)).replaceAll(/[^\S\f]/g, '');

  test('is drawn, except for what is none', () => {
    const ends = Object.keys(sheets).map((name) => `${name}: drawn`);
    expect(said()).toEqual([...ends, 'refused: The document could not be rendered: page_failed']);
  });

  test('is one page for an ordinary customer, and says how many it has otherwise', () => {
    expect(pagesOfPdf(pdf('none'))).toBe(1);
    expect(pagesOfPdf(pdf('few'))).toBe(1);
    const pages = pagesOfPdf(pdf('long'));
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) expect(wordsOf('long')).toContain(`${page}/${pages}ページ`);
  });

  test('names the customer on every page, rare characters included', () => {
    const pages = wordsOf('long').split('\f').slice(0, -1);
    for (const page of pages) expect(page.split(longName)).toHaveLength(2);
  });

  test('tells every entry with its place, hash, slip and code, and nothing is cut off', () => {
    for (const [name, { record }] of Object.entries(sheets)) {
      const words = wordsOf(name);
      for (const event of record.events) {
        expect(words).toContain(`${event.integrity.device}-${event.integrity.n}`);
        expect(words).toContain(event.integrity.sha256.slice(0, 16));
        if (event.event_type !== 'decision') continue;
        expect(words).toContain(`控え${event.receipt.consent_receipt_id}`);
        expect(words).toContain(`コード${event.receipt.code}`);
      }
      expect(words).toContain(record.exported.integrity.sha256.slice(0, 16));
    }
  });

  test('bears each signature once, 25 mm wide or more, and says where one cannot be printed', () => {
    for (const [name, count] of [
      ['signed', 1],
      ['broken', 0],
      ['long-signed', 7],
    ] as const) {
      const spots = spotsOf(pdf(name));
      expect([name, spots.length]).toEqual([name, count]);
      for (const { left, right } of spots) expect(right - left).toBeGreaterThanOrEqual(25);
    }
    const { noSignature } = consentExport.sheet;
    expect(wordsOf('broken').split(noSignature)).toHaveLength(2);
    expect(wordsOf('signed')).not.toContain(noSignature);
  });

  test('brings all its fonts, and says what it is and not whose', () => {
    expect(fontsOfPdf(pdf('long')).filter((font) => !font.isEmbedded)).toEqual([]);
    expect(titleOfPdf(pdf('long'))).toBe('同意の証跡');
  });
});
