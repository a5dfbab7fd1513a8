import { expect, test } from '@playwright/test';
import { consentDocument, fourVehicles, guardian, longName } from '../renderer/documents/fixtures.ts';
import { colouredSpots, pagesOfPdf, textOfPdf } from '../support/paper.ts';
import { blue, sealPicture } from '../support/seals.ts';
import { drawnFor } from './drawn.ts';

const address = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;

/** As wide and as narrow as people sign. */
const written = {
  name: sealPicture(900, 300, blue),
  word: sealPicture(600, 340, blue),
  line: sealPicture(1_600, 180, blue),
};
const whom = { customerName: longName, vehicles: fourVehicles };
const papers = ['a4', 'a5', 'roll'] as const;

/** Who signs: beside a longer label there is less room. */
const signers = { self: {}, guardian: { giver: guardian } };
const signedPapers = papers.flatMap((paper) => Object.keys(signers).map((who) => `${who}-${paper}`));

test.describe.serial('a signature given on the screen', () => {
  const { pdf, said } = drawnFor('signatures', {
    ...Object.fromEntries(
      papers.flatMap((paper) =>
        Object.entries(signers).flatMap(([who, giver]) => [
          [`unsigned-${who}-${paper}`, consentDocument(whom, { paper, ...giver })],
          ...Object.entries(written).map(([name, picture]) => [
            `${name}-${who}-${paper}`,
            consentDocument(whom, { paper, ...giver, signature: address(picture) }),
          ]),
        ]),
      ),
    ),
    broken: consentDocument(whom, {
      signature: address(sealPicture(900, 300, blue).fill(0, 33, 60)),
    }),
  });

  test('keeps no slip from being drawn', () => {
    expect(said().filter((line) => !line.endsWith(': drawn'))).toEqual([]);
    expect(textOfPdf(pdf('broken'))).toBe(textOfPdf(pdf('unsigned-self-a4')));
  });

  test('stands on the last page of every copy, 25 mm wide or more, and takes no page more', () => {
    for (const paper of signedPapers) {
      for (const name of Object.keys(written)) {
        const file = pdf(`${name}-${paper}`);
        const pages = pagesOfPdf(file);
        expect([name, paper, pages]).toEqual([name, paper, pagesOfPdf(pdf(`unsigned-${paper}`))]);
        const spots = Array.from({ length: pages }, (_, page) => colouredSpots(file, page + 1));
        const signed = spots.map(({ length }) => length);
        expect([name, paper, signed]).toEqual([name, paper, paper.endsWith('a4') ? [2] : [1, 1]]);
        for (const { colour, left, right, top, bottom } of spots.flat()) {
          expect(colour).toBe('blue');
          expect(right - left).toBeGreaterThanOrEqual(25);
          expect(bottom - top).toBeLessThan(15.5);
        }
      }
    }
  });
});
