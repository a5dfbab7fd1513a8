import { expect, test } from '@playwright/test';
import { longName } from '../renderer/documents/fixtures.ts';
import { proofSheet } from '../renderer/documents/proof-fixtures.ts';
import { fontsOfPdf, pagesOfPdf, textOfPdf, titleOfPdf } from '../support/paper.ts';
import { drawnFor } from './drawn.ts';

const sheets = {
  none: proofSheet(0),
  few: proofSheet(2),
  long: proofSheet(30, longName),
};
const refused = { ...proofSheet(1), record: { ...proofSheet(1).record, schema_version: '9' } };

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

  test('brings all its fonts, and says what it is and not whose', () => {
    expect(fontsOfPdf(pdf('long')).filter((font) => !font.isEmbedded)).toEqual([]);
    expect(titleOfPdf(pdf('long'))).toBe('同意の証跡');
  });
});
