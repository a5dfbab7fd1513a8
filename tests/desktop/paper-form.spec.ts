import { expect, test } from '@playwright/test';
import {
  completedNotice,
  consentForm,
  crowdedNotice,
  fourVehicles,
  longName,
  notice,
} from '../renderer/documents/fixtures.ts';
import { paperForm as form } from '../../electron/words/ja/paper-form.ts';
import {
  colouredSpots,
  fontsOfPdf,
  pagesOfPdf,
  sizeOfPdf,
  smallestLetters,
  textOfPdf,
  titleOfPdf,
} from '../support/paper.ts';
import { drawnFor } from './drawn.ts';

const named = { customerName: longName, customerKind: 'person' as const, vehicles: fourVehicles };
const forms = {
  blank: consentForm(),
  completed: consentForm({ notice: completedNotice }),
  named: consentForm({ notice: completedNotice, customer: named, isTraining: true }),
  crowded: consentForm({ notice: crowdedNotice, customer: named }),
};
const refused = { ...consentForm(), noticeId: 'short' };

test.describe.serial('the consent form on paper', () => {
  const { pdf, said } = drawnFor('forms', { ...forms, refused });
  const pagesOf = (name: string) =>
    textOfPdf(pdf(name))
      .replaceAll(/[^\S\f]/g, '')
      .split('\f')
      .slice(0, -1);
  const names = Object.keys(forms);

  test('is drawn, except for what is none', () => {
    const ends = names.map((name) => `${name}: drawn`);
    expect(said()).toEqual([...ends, 'refused: The document could not be rendered: page_failed']);
  });

  test('is one sheet of A4 on both sides, told on the front and asked on the back', () => {
    for (const name of ['blank', 'completed', 'named']) {
      expect([name, pagesOfPdf(pdf(name))]).toEqual([name, 2]);
      const { width, height } = sizeOfPdf(pdf(name));
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
      const [front = '', back = ''] = pagesOf(name);
      expect(front).toContain(notice.rights.withdrawal.replaceAll(/\s/g, '').slice(0, 30));
      expect(front).not.toContain(form.sheet.refuse);
      expect(back.split(form.sheet.refuse)).toHaveLength(notice.scopes.length + 1);
      expect(back).toContain(form.sheet.signing.signature);
      expect(back).toContain(form.sheet.shop.binder);
    }
  });

  test('takes more sheets for a notice that no two sides can hold, and loses nothing', () => {
    const pages = pagesOf('crowded');
    expect(pages.length).toBeGreaterThan(2);
    const all = pages.join('');
    expect(all.split(form.sheet.refuse)).toHaveLength(crowdedNotice.scopes.length + 1);
    for (const { shortName } of crowdedNotice.partners) expect(all).toContain(shortName);
    for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1}/${pages.length}ページ`);
  });

  test('names the version on every page, and the customer only where the answers are', () => {
    for (const name of names) for (const page of pagesOf(name)) expect(page).toContain('通知番号3F2A-91C4');
    const [front = '', back = ''] = pagesOf('named');
    expect(front).not.toContain(longName);
    expect(back).toContain(longName);
    for (const { plate } of fourVehicles) expect(back).toContain(plate?.replaceAll(/\s/g, ''));
    expect(pagesOf('blank').join('')).not.toContain(longName);
  });

  test('can be read: no letter below 9 points, no colour, all fonts', () => {
    for (const name of names) {
      expect([name, smallestLetters(pdf(name))]).toEqual([name, 9]);
      expect(fontsOfPdf(pdf(name)).filter((font) => !font.isEmbedded)).toEqual([]);
    }
    for (const page of [1, 2]) expect(colouredSpots(pdf('named'), page)).toEqual([]);
    expect(titleOfPdf(pdf('named'))).toBe(form.sheet.title);
  });
});
