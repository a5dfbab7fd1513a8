import { expect, test } from '@playwright/test';
import type { ConsentAnswerState } from '../../electron/domain/consent/decision.ts';
import {
  completedNotice,
  consentDocument,
  crowdedNotice,
  fourVehicles,
  longName,
  notice,
  requestDocument,
  statesOf,
  stopDocument,
} from '../renderer/documents/fixtures.ts';
import type { SlipDocument } from '../../electron/domain/printable/slip.ts';
import { colouredSpots, pagesOfPdf, qrCodesOfPdf, textOfPdf } from '../support/paper.ts';
import { sealPicture } from '../support/seals.ts';
import { drawnFor } from './drawn.ts';

const everyState: readonly ConsentAnswerState[] = ['agreed', 'refused', 'withdrawn', 'pending', 'unasked', 'outdated'];
const worst = { customerName: longName, vehicles: fourVehicles, states: statesOf(notice, everyState) };
/** Two copies of it stay on one sheet with a seal, too: it takes a line of the company's block, and small print is no smaller for it. */
const full = { vehicles: fourVehicles.slice(0, 2), states: statesOf(notice, ['agreed', 'refused', 'unasked']) };

/** Where complaints have a telephone and an address of their own, the company's block is at its longest. */
const wordy = {
  ...completedNotice,
  complaints: { ...completedNotice.complaints, telephone: '023-672-4039', email: 'soudan.madoguchi@example.jp' },
};
const around = { notice: wordy, reissue: 2, isTraining: true };

/** Each without a seal. */
const plain = {
  consent: consentDocument(full, around),
  sharing: consentDocument(worst, { ...around, slipKind: 'sharing' }),
  stop: stopDocument(wordy, { customerName: longName, vehicles: fourVehicles }, around),
  request: requestDocument({}, around),
  a5: consentDocument(full, { ...around, paper: 'a5' }),
  alone: consentDocument(worst, { ...around, hasShopCopy: false }),
  roll: consentDocument(worst, { ...around, paper: 'roll' }),
  english: consentDocument({}, { hasEnglishCopy: true }),
  crowded: consentDocument({ states: statesOf(crowdedNotice, everyState) }, { notice: crowdedNotice }),
};
const seal = `data:image/png;base64,${sealPicture().toString('base64')}`;
/** Begins and ends as a PNG does, and is none between. */
const broken = `data:image/png;base64,${sealPicture()
  .fill(0, 33, sealPicture().length - 12)
  .toString('base64')}`;

/** Every letter of a slip, whatever line it stands on. */
function lettersOf(file: string): string {
  return textOfPdf(file).replaceAll(/\s/g, '').split('').toSorted().join('');
}

const sealed = Object.fromEntries(
  Object.entries(plain).map(([name, document]): [string, SlipDocument] => [`sealed-${name}`, { ...document, seal }]),
);

test.describe.serial('the seal on paper', () => {
  const { pdf, said } = drawnFor('seals', { ...plain, ...sealed, broken: { ...plain.consent, seal: broken } });
  const names = Object.keys(plain);

  test('keeps no slip from being drawn, not even where its picture is broken', () => {
    const lines = said();
    expect(lines.filter((line) => !line.endsWith(': drawn'))).toEqual([]);
    expect(lines).toHaveLength(names.length * 2 + 1);
    expect(colouredSpots(pdf('broken'))).toEqual([]);
    expect(textOfPdf(pdf('broken'))).toBe(textOfPdf(pdf('consent')));
  });

  test('stands on every copy, 18 mm wide, at the right end of the company block, and no letter stands in it', () => {
    for (const [name, copies] of [
      ['consent', 2],
      ['sharing', 2],
      ['stop', 2],
      ['request', 2],
      ['a5', 1],
      ['alone', 1],
    ] as const) {
      const spots = colouredSpots(pdf(`sealed-${name}`));
      expect([name, spots.length]).toEqual([name, copies]);
      for (const { colour, left, top, right, bottom, dark } of spots) {
        expect([name, colour, dark]).toEqual([name, 'red', 0]);
        expect(Math.abs(right - left - 18)).toBeLessThan(1);
        expect(Math.abs(bottom - top - 18)).toBeLessThan(1);
        expect(left).toBeGreaterThan(110);
        // The line that is signed begins more than 3 mm further to the right, whatever the margin.
        expect(right).toBeLessThan(153);
      }
    }
  });

  test('stands on every page of a copy that has several', () => {
    const pages = pagesOfPdf(pdf('sealed-crowded'));
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) expect(colouredSpots(pdf('sealed-crowded'), page)).toHaveLength(1);
  });

  test('stands neither on the roll nor on the copy in English, which does not count', () => {
    expect(colouredSpots(pdf('sealed-roll'), 1)).toEqual([]);
    expect(textOfPdf(pdf('sealed-roll'))).toBe(textOfPdf(pdf('roll')));
    expect(colouredSpots(pdf('sealed-english'), 1)).toHaveLength(2);
    for (let page = 2; page <= pagesOfPdf(pdf('sealed-english')); page += 1) {
      expect(colouredSpots(pdf('sealed-english'), page)).toEqual([]);
    }
  });

  test('takes no page more, and leaves every word and code as it was', async () => {
    for (const name of names) {
      expect([name, pagesOfPdf(pdf(`sealed-${name}`))]).toEqual([name, pagesOfPdf(pdf(name))]);
      expect([name, lettersOf(pdf(`sealed-${name}`))]).toEqual([name, lettersOf(pdf(name))]);
    }
    expect(await qrCodesOfPdf(pdf('sealed-consent'))).toEqual(await qrCodesOfPdf(pdf('consent')));
  });

  test('leaves a slip without one as it is: not a dot of colour', () => {
    for (const name of names) expect([name, colouredSpots(pdf(name))]).toEqual([name, []]);
  });
});
