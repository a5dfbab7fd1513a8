import { expect, test } from '@playwright/test';
import { stateSchema } from '../../electron/domain/consent/decision.ts';
import { requestTypeSchema } from '../../electron/domain/requests/request-types.ts';
import type { SlipDocument } from '../../electron/domain/printable/slip.ts';
import { slip as en } from '../../electron/words/en/slip.ts';
import { paperForm } from '../../electron/words/ja/paper-form.ts';
import { slip as ja } from '../../electron/words/ja/slip.ts';
import {
  completedNotice,
  consentDocument,
  consentForm,
  fourVehicles,
  guardian,
  longName,
  notice,
  recoverySheet,
  requestDocument,
  statesOf,
  stopDocument,
  testPage,
} from '../renderer/documents/fixtures.ts';
import { proofSheet } from '../renderer/documents/proof-fixtures.ts';
import { testQrText } from '../../electron/domain/printable/test-page.ts';
import {
  largeLetters,
  pagesOfPdf,
  qrCodesOfPdf,
  seamsOfPdf,
  smallestLetters,
  stretchedLines,
  textOfPdf,
  wordSizes,
} from '../support/paper.ts';
import { sealPicture } from '../support/seals.ts';
import { drawnFor } from './drawn.ts';

const everything = {
  customerName: longName,
  vehicles: fourVehicles,
  states: statesOf(notice, stateSchema.options),
};
const twoCars = { vehicles: fourVehicles.slice(0, 2) };

const ordinary = { ...twoCars, states: statesOf(completedNotice, ['agreed', 'refused', 'unasked']) };
const seal = `data:image/png;base64,${sealPicture().toString('base64')}`;

/** One channel is stopped and all else goes on: the longest lists of items. */
const goingOn = statesOf(completedNotice, ['agreed']).map((one, at) =>
  at === 0 ? { ...one, state: 'withdrawn' as const } : one,
);
const oneStopped = goingOn.slice(0, 1).map(({ scope }) => ({ scope, answer: 'withdrawn' as const }));

/** Beside every state, car and character of a name: a guardian who answered, and a seal. */
const worst = { notice: completedNotice, seal, giver: guardian } as const;

/** Every slip there is, of an ordinary customer and of one with all that a slip can bear. */
const slips: Readonly<Record<string, SlipDocument>> = {
  consent: consentDocument(twoCars),
  'consent-full': consentDocument(everything, { notice: completedNotice, reissue: 2, isVoid: true }),
  sharing: consentDocument(everything, { slipKind: 'sharing', notice: completedNotice }),
  stop: stopDocument(completedNotice, twoCars),
  'stop-one': stopDocument(completedNotice, { ...twoCars, states: goingOn }, { decided: oneStopped }),
  request: requestDocument(twoCars),
  'consent-guardian': consentDocument(ordinary, { notice: completedNotice, seal, giver: guardian }),
  'consent-worst': consentDocument(everything, worst),
  'consent-late': consentDocument(ordinary, {
    notice: completedNotice,
    seal,
    giver: guardian,
    method: 'paper',
    occurred: '2026-11-18T03:00:00.000Z',
  }),
  // Every request at once, with a fee for some.
  'request-full': requestDocument(
    {
      ...twoCars,
      customerName: longName,
      requestTypes: [...requestTypeSchema.options],
      requester: 'agent',
      channel: 'post',
      fee: '1件につき500円を、回答をお渡しするときに窓口でお支払いいただきます。',
    },
    { seal },
  ),
};
/** What takes a sheet of its own for each copy: all of the above on paper, some days ago. */
const onWholeSheets: Readonly<Record<string, SlipDocument>> = {
  'consent-worst-late': consentDocument(everything, {
    ...worst,
    method: 'paper',
    occurred: '2026-11-18T03:00:00.000Z',
  }),
};
const papers = ['a4', 'a5', 'roll'] as const;
const onPaper = Object.fromEntries(
  papers.flatMap((paper) =>
    Object.entries({ ...slips, ...onWholeSheets }).map(([name, slip]) => [`${name}-${paper}`, { ...slip, paper }]),
  ),
);
const others = {
  english: consentDocument(everything, { hasEnglishCopy: true }),
  'english-guardian': consentDocument(ordinary, {
    notice: completedNotice,
    giver: guardian,
    signature: seal,
    hasEnglishCopy: true,
  }),
  'english-roll': consentDocument(everything, { hasEnglishCopy: true, paper: 'roll' }),
  'english-training': consentDocument({}, { hasEnglishCopy: true, isTraining: true, hasShopCopy: false }),
  'english-training-roll': stopDocument(notice, {}, { hasEnglishCopy: true, isTraining: true, paper: 'roll' }),
  form: consentForm({ notice: completedNotice }),
  'form-named': consentForm({ customer: { ...twoCars, customerName: longName, customerKind: 'person' } }),
  proof: proofSheet(4),
  recovery: recoverySheet,
  ...Object.fromEntries(papers.map((paper) => [`test-${paper}`, { ...testPage, paper }])),
};
const documents = { ...onPaper, ...others };
const names = Object.keys(documents);

/** What a customer may have chosen, in the words of a slip, a proof sheet and the form. */
const chosen = new Set([...Object.values(ja.state), ...Object.values(en.state), paperForm.sheet.agree]);

/** The words of a notice that a dictionary knows and that are more than a letter. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const words = new Set([
  ...Array.from(segmenter.segment(JSON.stringify(completedNotice)), ({ segment }) => segment).filter(
    (word) => word.length > 1 && /^[\p{sc=Han}\p{sc=Kana}ー]+$/u.test(word),
  ),
  // With hiragana in them, which that dictionary takes apart.
  'お知らせ',
  'お客様',
  'お届け',
  'お申し出',
  'お問い合わせ',
  'ご案内',
  'お断り',
  'お答え',
]);

/** The words that begin at the end of one line and go on in the next. */
function brokenWords(file: string): readonly string[] {
  return seamsOfPdf(file).flatMap(([before, below]) =>
    [...words].filter((word) => {
      const seam = before.length;
      const around = `${before}${below}`.slice(Math.max(0, seam - word.length + 1), seam + word.length - 1);
      return around.includes(word);
    }),
  );
}

/** The letters of words, whatever their order. */
function sorted(all: readonly string[]): string {
  return all.join('').split('').toSorted().join('');
}

test.describe.serial('what is read on paper', () => {
  const { pdf, said } = drawnFor('paper-text', documents);

  test('is drawn', () => {
    expect(said()).toEqual(names.map((name) => `${name}: drawn`));
  });

  test('is no smaller than 9 points', () => {
    expect(names.filter((name) => smallestLetters(pdf(name)) < 9)).toEqual([]);
  });

  test('is no smaller than 10.5 points where it says what was chosen', () => {
    for (const name of names.filter((one) => !/^(request|recovery)/.test(one))) {
      // In the legend its meaning follows in brackets.
      const sizes = wordSizes(pdf(name)).filter(
        ({ word }, place, all) => chosen.has(word) && all[place + 1]?.word.startsWith('(') !== true,
      );
      expect([name, sizes.length > 0]).toEqual([name, true]);
      expect([name, sizes.filter(({ size }) => size < 10.5)]).toEqual([name, []]);
    }
  });

  test('has no word that is broken by the end of a line', () => {
    expect(
      Object.fromEntries(
        names.map((name) => [name, brokenWords(pdf(name))]).filter(([, broken]) => broken?.length !== 0),
      ),
    ).toEqual({});
  });

  test('has no word in English, either, that is broken beside the picture of a signature', () => {
    expect(textOfPdf(pdf('english-guardian'))).toContain('(legal representative)');
  });

  test('has no line whose letters are drawn apart to fill it', () => {
    expect(names.filter((name) => stretchedLines(pdf(name)).length > 0)).toEqual([]);
  });

  test('has what stands across it whole on every copy: that it was taken back, that it is practice', () => {
    const across = {
      'consent-full-a4': [ja.void, ja.void],
      'consent-full-a5': [ja.void, ja.void],
      'consent-full-roll': [ja.void, ja.void],
      'english-training': [ja.training, en.training],
      'english-training-roll': [ja.training, ja.training, en.training],
    };
    for (const [name, expected] of Object.entries(across)) {
      // A rare character of a name is as high in the font that has it.
      const letters = largeLetters(pdf(name)).filter((one) => expected.some((word) => word.includes(one.letters)));
      expect([name, sorted(letters.map((one) => one.letters))]).toEqual([name, sorted(expected)]);
      expect([name, Math.min(...letters.map(({ inside }) => inside)) > 0]).toEqual([name, true]);
    }
  });

  test('takes one sheet of A4 or a side of A5 for each copy', () => {
    for (const name of Object.keys(slips)) {
      expect([name, pagesOfPdf(pdf(`${name}-a4`)), pagesOfPdf(pdf(`${name}-a5`))]).toEqual([name, 1, 2]);
    }
    // The Japanese copies, and the one in English.
    expect(pagesOfPdf(pdf('english-guardian'))).toBe(2);
    for (const name of Object.keys(onWholeSheets)) {
      expect([name, pagesOfPdf(pdf(`${name}-a4`)), pagesOfPdf(pdf(`${name}-a5`))]).toEqual([name, 2, 4]);
    }
  });

  test('is a code, too, that a scanner reads from a test page of every paper', async () => {
    for (const paper of papers) {
      const file = pdf(`test-${paper}`);
      expect([paper, pagesOfPdf(file), await qrCodesOfPdf(file)]).toEqual([paper, 1, [testQrText]]);
    }
  });
});
