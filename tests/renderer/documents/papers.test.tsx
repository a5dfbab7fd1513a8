import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { stateSchema } from '../../../electron/domain/consent/decision.ts';
import { japaneseCopies, Slip, type Layout } from '../../../renderer/documents/slip/slip.tsx';
import { slip as texts } from '../../../electron/words/ja/slip.ts';
import {
  completedNotice,
  consentDocument,
  fourVehicles,
  longName,
  notice,
  requestDocument,
  statesOf,
} from './fixtures.ts';
import { show } from './show.tsx';

const strip: Layout = { kind: 'strip' };
const everyState = stateSchema.options;
const worst = consentDocument(
  { customerName: longName, vehicles: fourVehicles, states: statesOf(notice, everyState) },
  { notice: completedNotice },
);

/** Every piece of text of a page, each once: the strip repeats the names of columns. */
function pieces(page: HTMLElement): readonly string[] {
  // Where a line may end there is an element, which holds nothing.
  const all = Array.from(page.querySelectorAll(':not(wbr)'));
  const leaves = all.filter(({ children }) => Array.from(children).every((child) => child.matches('wbr')));
  return [...new Set(leaves.map(({ textContent }) => textContent))].toSorted();
}

describe('a strip of the roll', () => {
  test('says whatever the half sheet says, but for which of how many pages it is', () => {
    for (const document of [worst, requestDocument()]) {
      const [half, roll] = [show(document), show(document, strip)].map(({ customers }) => pieces(customers.page));
      expect(half).toContain('1 / 1 ページ');
      expect(roll).toEqual(half?.filter((piece) => piece !== '1 / 1 ページ'));
    }
  });

  test('has no table of choices: each stands with its name, row by row', () => {
    const { customers } = show(
      consentDocument({ states: [{ scope: 'share:broadleaf:vehicle', state: 'agreed' }] }),
      strip,
    );
    expect(customers.page.querySelectorAll('table')).toHaveLength(0);
    const partner = customers.within.getByRole('heading', { name: '株式会社ブロードリーフ' }).nextElementSibling;
    const choices = Array.from(partner?.children ?? [], (choice) => choice.textContent);
    expect(choices).toEqual(['お客様の情報未確認', 'お車の情報同意', '点検・修理と代金未確認', 'リコール未確認']);
  });

  test('lists as many cars as there are', () => {
    const { customers } = show(consentDocument({ vehicles: [...fourVehicles, ...fourVehicles] }), strip);
    expect(customers.within.getAllByRole('listitem')).toHaveLength(8);
  });
});

describe('the copies', () => {
  test.each<Layout>([strip, { kind: 'single', density: 'calm' }])(
    'are the same but for whom they are: %j',
    (layout) => {
      const { customers, shops } = show(worst, layout);
      expect(shops.text.replace('店控', 'お客様控')).toBe(customers.text);
    },
  );

  test.each<Layout>([
    strip,
    { kind: 'single', density: 'calm' },
    { kind: 'pages', size: 'full', density: 'calm', pages: [[0, 99]] },
  ])('are one where the shop wants none: %j', (layout) => {
    const { container } = render(
      <Slip document={worst} copies={japaneseCopies({ hasShopCopy: false })} layout={layout} texts={texts} />,
    );
    expect(Array.from(container.querySelectorAll('[data-size]'), (page) => page.getAttribute('data-copy'))).toEqual([
      'customer',
    ]);
  });
});
