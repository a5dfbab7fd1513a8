import { expect, test } from '@playwright/test';
import { groupHash } from '../../electron/domain/audit/grouped-hash.ts';
import type { HeadSheet } from '../../electron/domain/printable/head-sheet.ts';
import { headSheet as words } from '../../electron/words/ja/head-sheet.ts';
import { headSheet } from '../renderer/documents/head-fixtures.ts';
import { longName } from '../renderer/documents/fixtures.ts';
import { fontsOfPdf, pagesOfPdf, sizeOfPdf, smallestLetters, textOfPdf, titleOfPdf } from '../support/paper.ts';
import { drawnFor } from './drawn.ts';

const sheets: Readonly<Record<string, HeadSheet>> = {
  one: headSheet(1),
  eight: headSheet(8, { confirmedBy: '上山 太郎' }),
  thirty: headSheet(30, { confirmedBy: longName, isTraining: true }),
};
const refused = { ...headSheet(1), madeBy: ' ' };
const { sheet: texts } = words;
const bare = (text: string) => text.replaceAll(/\s/g, '');

test.describe.serial('the head sheet on paper', () => {
  const { pdf, said } = drawnFor('heads', { ...sheets, refused });
  const pagesOf = (name: string) => textOfPdf(pdf(name)).split('\f').slice(0, -1).map(bare);

  test('is drawn, except for one with a blank', () => {
    const ends = Object.keys(sheets).map((name) => `${name}: drawn`);
    expect(said()).toEqual([...ends, 'refused: The document could not be rendered: page_failed']);
  });

  test('is one sheet of A4 for a shop, and says which page it is of how many', () => {
    expect(Object.keys(sheets).map((name) => pagesOfPdf(pdf(name)))).toEqual([1, 1, 3]);
    const { width, height } = sizeOfPdf(pdf('one'));
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    for (const [place, page] of pagesOf('thirty').entries()) {
      expect(page).toContain(`${place + 1}/3ページ`);
      expect(page).toContain('令和8年11月（2026-11）');
    }
  });

  test('tells each PC with its whole hash, under the names of the columns, and each page ends struck out', () => {
    for (const [name, { devices }] of Object.entries(sheets)) {
      const pages = pagesOf(name);
      for (const { hash, fingerprint } of devices) {
        const groups = groupHash(hash).split(' ');
        const page = pages.find((text) => text.includes(groups.slice(0, 8).join('')));
        expect(page).toContain(groups.slice(8).join(''));
        expect(page).toContain(fingerprint);
        expect(page).toContain(bare(texts.head.hash));
      }
      for (const page of pages.slice(0, -1)) expect(page).toContain(texts.rest.more);
      expect(pages.at(-1)).toContain(texts.rest.last);
      expect(pages.at(-1)).toContain(texts.notary);
    }
  });

  test('can be read, brings its fonts, and is called what it is', () => {
    for (const name of Object.keys(sheets)) {
      expect([name, smallestLetters(pdf(name))]).toEqual([name, 9]);
      expect(fontsOfPdf(pdf(name)).filter((font) => !font.isEmbedded)).toEqual([]);
    }
    expect(titleOfPdf(pdf('one'))).toBe(texts.title);
  });
});
