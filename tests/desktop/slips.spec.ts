import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { stateSchema } from '../../electron/domain/consent/decision.ts';
import {
  completedNotice,
  consentDocument,
  crowdedNotice,
  fourVehicles,
  longName,
  notice,
  recoverySheet,
  requestDocument,
  statesOf,
  stopDocument,
} from '../renderer/documents/fixtures.ts';
import type { Paper } from '../../electron/domain/slips/paper.ts';
import type { SlipDocument } from '../../electron/domain/printable/slip.ts';
import { drawnFor } from './drawn.ts';
import { fontsOfPdf, pagesOfPdf, qrCodesOfPdf, sizeOfPdf, textOfPdf } from '../support/paper.ts';

const named = ([name, document]: readonly [string, SlipDocument]) => ({ name, ...document });

const everyState = stateSchema.options;

const worst = { customerName: longName, vehicles: fourVehicles, states: statesOf(notice, everyState) };
const whole = { customerName: longName, vehicles: fourVehicles };
const onOneSheet = {
  plain: consentDocument(),
  worst: consentDocument(worst),
  completed: consentDocument(worst, { notice: completedNotice, reissue: 2, isTraining: true }),
  request: requestDocument(),
  sharing: consentDocument(worst, { slipKind: 'sharing', notice: completedNotice, reissue: 2, isTraining: true }),
  stop: stopDocument(completedNotice, whole, { reissue: 2, isTraining: true }),
};
const onSeveralSheets = {
  longest: consentDocument({ customerName: longName.repeat(5).slice(0, 100), vehicles: fourVehicles }),
  crowded: consentDocument({ states: statesOf(crowdedNotice, everyState) }, { notice: crowdedNotice }),
};
const long = { customerName: longName.repeat(5).slice(0, 100), vehicles: fourVehicles };
const crowded = { notice: crowdedNotice };
const crowdedStates = { states: statesOf(crowdedNotice, everyState) };

/** Each paper but A4: a page for each copy. */
const onOtherPapers = {
  'plain-a5': consentDocument({}, { paper: 'a5' }),
  'worst-a5': consentDocument(worst, { paper: 'a5' }),
  'completed-a5': consentDocument(worst, { paper: 'a5', notice: completedNotice, reissue: 2, isTraining: true }),
  'request-a5': requestDocument({}, { paper: 'a5' }),
  'sharing-a5': { ...onOneSheet.sharing, paper: 'a5' as const },
  'stop-a5': { ...onOneSheet.stop, paper: 'a5' as const },
  'sharing-roll': { ...onOneSheet.sharing, paper: 'roll' as const },
  'stop-roll': { ...onOneSheet.stop, paper: 'roll' as const },
  'plain-roll': consentDocument({}, { paper: 'roll' }),
  'worst-roll': consentDocument(worst, { paper: 'roll' }),
  'completed-roll': consentDocument(worst, { paper: 'roll', notice: completedNotice, reissue: 2, isTraining: true }),
  'request-roll': requestDocument({}, { paper: 'roll' }),
  'long-roll': consentDocument(long, { paper: 'roll' }),
  'crowded-roll': consentDocument(crowdedStates, { ...crowded, paper: 'roll' }),
};
const onSeveralA5 = {
  'long-a5': consentDocument(long, { paper: 'a5' }),
  'crowded-a5': consentDocument(crowdedStates, { ...crowded, paper: 'a5' }),
  'crowded-stop-a5': stopDocument(crowdedNotice, {}, { paper: 'a5' }),
  'crowded-sharing-a5': consentDocument(crowdedStates, { ...crowded, slipKind: 'sharing', paper: 'a5' }),
};
const alone = {
  'alone-a4': consentDocument(worst, { hasShopCopy: false }),
  'alone-a5': consentDocument(worst, { paper: 'a5', hasShopCopy: false }),
  'alone-roll': consentDocument(worst, { paper: 'roll', hasShopCopy: false }),
};
/** The Japanese copies, and one in English after them. */
const withEnglish = {
  'english-a4': consentDocument({}, { hasEnglishCopy: true }),
  'english-a5': { ...onOneSheet.request, hasEnglishCopy: true, paper: 'a5' as const },
  'english-roll': { ...onOneSheet.stop, hasEnglishCopy: true, paper: 'roll' as const },
  'english-worst-a4': { ...onOneSheet.completed, hasEnglishCopy: true },
  'english-worst-a5': { ...onOneSheet.completed, hasEnglishCopy: true, paper: 'a5' as const },
  'english-worst-roll': { ...onOneSheet.completed, hasEnglishCopy: true, paper: 'roll' as const },
  'english-sharing-a5': { ...onOneSheet.sharing, hasEnglishCopy: true, paper: 'a5' as const },
  'english-stop-a5': { ...onOneSheet.stop, hasEnglishCopy: true, paper: 'a5' as const },
};
const refused = { ...consentDocument(), qr: '' };
const all = { ...onOneSheet, ...onSeveralSheets, ...onOtherPapers, ...onSeveralA5, ...alone, ...withEnglish };
const drawn = Object.entries(all).map(named);
const onOneSheetNames = new Set(Object.keys(onOneSheet));
const sheets = Object.entries(onOneSheet).map(named);

const sizes: Readonly<Record<Paper, { readonly width: number; readonly height: number | null }>> = {
  a4: { width: 210, height: 297 },
  a5: { width: 210, height: 148 },
  roll: { width: 80, height: null },
};

/** Every letter and digit on a slip, once each: what the roll repeats, the scissors of A4 and the numbers of pages do not count. */
function lettersOf(file: string): string {
  const words = textOfPdf(file).replaceAll(/キリトリ|\d+ *\/ *\d+ *ページ/g, '');
  return [...new Set(words.match(/[\p{L}\p{N}]/gu))].toSorted().join('');
}

test.describe.serial('slips on paper', () => {
  const { pdf, said } = drawnFor('slips', { ...all, recovery: recoverySheet, refused });

  test('are drawn, except for what is no slip', () => {
    const ends = drawn.map(({ name }) => `${name}: drawn`);
    expect(said()).toEqual([...ends, 'recovery: drawn', 'refused: The document could not be rendered: page_failed']);
  });

  test('both copies fit on one sheet: a name of 24 characters, four cars, all scopes, all states', () => {
    for (const { name } of sheets) expect([name, pagesOfPdf(pdf(name))]).toEqual([name, 1]);
  });

  test('what is too much for a half takes whole sheets for each copy, and nothing is lost', () => {
    expect(pagesOfPdf(pdf('longest'))).toBe(2);
    expect(pagesOfPdf(pdf('crowded'))).toBeGreaterThan(2);
    const text = textOfPdf(pdf('crowded')).replaceAll(/\s/g, '');
    const ends = [...crowdedNotice.purposes, ...crowdedNotice.channels].map(({ shortLabel }) => shortLabel);
    for (const words of [...ends, ...crowdedNotice.partners.map(({ name }) => name)]) {
      expect(text.split(words.replaceAll(/\s/g, '')).length - 1).toBeGreaterThanOrEqual(2);
    }
    const pages = pagesOfPdf(pdf('crowded')) / 2;
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`${page}/${pages}ページ`);
  });

  test('every copy names the customer on every page, rare characters included, in text that can be searched', () => {
    for (const { name, snapshot } of drawn) {
      const words = snapshot.customerName.replaceAll(/\s/g, '');
      const pages = textOfPdf(pdf(name))
        .replaceAll(/[^\S\f]/g, '')
        .split('\f')
        .slice(0, -1);
      for (const [index, page] of pages.entries()) {
        const isSheet = onOneSheetNames.has(name) || (/^english-.*a4$/.test(name) && index === 0);
        expect(page.split(words)).toHaveLength(isSheet ? 3 : 2);
      }
    }
  });

  test('the recovery code stands on one sheet, in groups that can be read, and not in the properties of the file', () => {
    const file = pdf('recovery');
    expect(pagesOfPdf(file)).toBe(1);
    const text = textOfPdf(file).replaceAll(/\s/g, '');
    for (const group of recoverySheet.code.split('-')) expect(text).toContain(group);
    const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(stdout).toMatch(/^Title:\s+同意デスク 復旧コード$/m);
  });

  test('bring all their fonts', () => {
    for (const { name } of drawn) {
      const fonts = fontsOfPdf(pdf(name));
      expect(fonts.some((font) => font.name.includes('BIZUDPGothic'))).toBe(true);
      expect(fonts.filter((font) => !font.isEmbedded)).toEqual([]);
    }
  });

  test('have QR codes that a scanner reads from the printed page, on both halves', async () => {
    for (const { name, qr } of sheets) {
      expect(await qrCodesOfPdf(pdf(name))).toEqual([qr, qr]);
    }
  });

  test('have QR codes that a scanner reads from A5 and from the roll, on every copy', async () => {
    for (const name of [
      'completed-a5',
      'request-a5',
      'alone-a5',
      'worst-roll',
      'request-roll',
      'alone-roll',
    ] as const) {
      const { qr, hasShopCopy } = all[name];
      const read = await Promise.all(
        hasShopCopy ? [1, 2].map((page) => qrCodesOfPdf(pdf(name), page)) : [qrCodesOfPdf(pdf(name))],
      );
      expect([name, ...read]).toEqual([name, ...read.map(() => [qr])]);
    }
  });

  test('are of the size of their paper: A5 crosswise, and the roll as long as what stands on it', () => {
    for (const { name, paper } of drawn) {
      const { width, height } = sizeOfPdf(pdf(name));
      const wanted = sizes[paper];
      expect([name, Math.round(width)]).toEqual([name, wanted.width]);
      if (wanted.height !== null) expect([name, Math.round(height)]).toEqual([name, wanted.height]);
    }
    const [request, plain, worstOne, crowdedOne] = ['request', 'plain', 'worst', 'crowded'].map(
      (name) => sizeOfPdf(pdf(`${name}-roll`)).height,
    );
    expect(request).toBeLessThan(plain ?? 0);
    expect(worstOne).toBeLessThan(crowdedOne ?? 0);
  });

  test('have a page for each copy on A5 and on the roll, and only one where the shop wants none', () => {
    for (const name of Object.keys(onOtherPapers)) expect([name, pagesOfPdf(pdf(name))]).toEqual([name, 2]);
    for (const name of Object.keys(alone)) expect([name, pagesOfPdf(pdf(name))]).toEqual([name, 1]);
    for (const name of Object.keys(onSeveralA5)) expect(pagesOfPdf(pdf(name))).toBeGreaterThan(2);
  });

  test('are followed by their copy in English on pages of its own, the Japanese ones unchanged', () => {
    for (const [name, japanese] of [
      ['english-a4', 1],
      ['english-a5', 2],
      ['english-roll', 2],
      ['english-worst-a4', 1],
      ['english-worst-a5', 2],
      ['english-worst-roll', 2],
      ['english-sharing-a5', 2],
      ['english-stop-a5', 2],
    ] as const) {
      const pages = textOfPdf(pdf(name))
        .replaceAll(/[^\S\f]/g, '')
        .split('\f')
        .slice(0, -1);
      expect(pages.length).toBeGreaterThan(japanese);
      expect([name, pages.findIndex((page) => page.includes('Englishcopy'))]).toEqual([name, japanese]);
      expect(pages.slice(0, japanese).join('')).toContain('お客様控');
    }
  });

  test('say the same on every paper', () => {
    for (const name of ['worst', 'completed', 'request', 'sharing', 'stop']) {
      const words = lettersOf(pdf(name));
      for (const paper of ['a5', 'roll']) {
        expect([name, paper, lettersOf(pdf(`${name}-${paper}`))]).toEqual([name, paper, words]);
      }
    }
  });

  test('say what they are, and not whose, in the properties of the file', () => {
    const { stdout } = spawnSync('pdfinfo', [pdf('worst')], { encoding: 'utf8' });
    expect(stdout).toMatch(/^Title:\s+個人情報の取扱いに関する同意確認票$/m);
    expect(stdout).toMatch(/^Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)$/m);
    expect(stdout).toMatch(/^Tagged:\s+yes$/m);
    expect(stdout).not.toContain(longName.slice(0, 2));
  });
});
