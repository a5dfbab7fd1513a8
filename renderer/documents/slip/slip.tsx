import { Scissors } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { consentParts, sharingParts } from './consent-parts.tsx';
import { type Part, slicePieces } from '../parts/part.ts';
import { PartList } from '../parts/part-list.tsx';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { requestParts } from './request-parts.tsx';
import type { Copy } from './page-head.tsx';
import { SlipPage } from './slip-page.tsx';
import { stopParts } from './stop-parts.tsx';
import styles from './slip.module.css';

/** How a slip is laid on paper. */
export type Layout =
  /** Both copies on one A4 sheet, to be cut apart. */
  | { readonly kind: 'halves'; readonly density: Density }
  /** One A5 page for each copy. */
  | { readonly kind: 'single'; readonly density: Density }
  /** One strip for each copy, as long as it gets. */
  | { readonly kind: 'strip' }
  /** One endless page, to be measured and never printed. */
  | { readonly kind: 'endless'; readonly size: 'a5' | 'full'; readonly density: Density }
  /** Several pages for each copy: for each page its pieces, from, up to and not including. */
  | {
      readonly kind: 'pages';
      readonly size: 'a5' | 'full';
      readonly density: Density;
      readonly pages: readonly (readonly [number, number])[];
    };

/** How closely a half sheet is set, from the most air to the least. */
export const densities = ['calm', 'close', 'tight', 'dense', 'packed'] as const;

/** How closely a slip is set. */
export type Density = (typeof densities)[number];

interface SlipProps {
  readonly document: SlipDocument;
  /** Which copies are drawn. */
  readonly copies: readonly Copy[];
  readonly layout: Layout;
  readonly texts: SlipTexts;
}

/** The copies of a slip in Japanese. */
export function japaneseCopies({ hasShopCopy }: Pick<SlipDocument, 'hasShopCopy'>): readonly Copy[] {
  return hasShopCopy ? ['customer', 'shop'] : ['customer'];
}

/** A slip in one language. */
export function Slip({ document, copies, layout, texts }: SlipProps) {
  const parts = [...translationParts(copies, texts), ...partsOf(document, texts)];
  const frame = { document, texts, page: 1, pages: 1 } as const;
  const all = <PartList parts={parts} texts={texts} />;
  switch (layout.kind) {
    case 'halves':
      return (
        <Sheet density={layout.density}>
          {copies.map((copy) => (
            <SlipPage key={copy} {...frame} size="half" copy={copy}>
              {all}
            </SlipPage>
          ))}
          <CutLine texts={texts} />
        </Sheet>
      );
    case 'single':
      return (
        <Sheet density={layout.density}>
          {copies.map((copy) => (
            <SlipPage key={copy} {...frame} size="a5" copy={copy}>
              {all}
            </SlipPage>
          ))}
        </Sheet>
      );
    case 'strip':
      return copies.map((copy) => (
        <SlipPage key={copy} {...frame} size="roll" copy={copy}>
          <PartList parts={parts} texts={texts} isNarrow />
        </SlipPage>
      ));
    case 'endless':
      return (
        <Sheet density={layout.density}>
          <SlipPage {...frame} size={layout.size} isCut copy="customer">
            {all}
          </SlipPage>
        </Sheet>
      );
    case 'pages':
      return (
        <Sheet density={layout.density}>
          {copies.map((copy) =>
            layout.pages.map(([from, to], index) => (
              <SlipPage
                key={`${copy}-${from}`}
                {...frame}
                size={layout.size}
                isCut
                copy={copy}
                page={index + 1}
                pages={layout.pages.length}
              >
                <PartList parts={slicePieces(parts, from, to)} texts={texts} />
              </SlipPage>
            )),
          )}
        </Sheet>
      );
  }
}

/** What a translation says of itself. */
function translationParts(copies: readonly Copy[], texts: SlipTexts): readonly Part[] {
  if (!copies.includes('english')) return [];
  return [{ kind: 'block', id: 'translation', content: <p className={styles.translation}>{texts.translation}</p> }];
}

function partsOf(document: SlipDocument, texts: SlipTexts): readonly Part[] {
  const { slipKind, snapshot } = document;
  if (snapshot.type === 'request') return requestParts(document, snapshot, texts);
  switch (slipKind) {
    case 'sharing':
      return sharingParts(document, snapshot, texts);
    case 'stop':
      return stopParts(document, snapshot, texts);
    default:
      return consentParts(document, snapshot, texts);
  }
}

function Sheet({ density, children }: { readonly density: Density; readonly children: ReactNode }) {
  return (
    <div className={styles.sheet} data-density={density}>
      {children}
    </div>
  );
}

/** Where the sheet is cut. */
function CutLine({ texts }: { readonly texts: SlipTexts }) {
  return (
    <p className={styles.cut} aria-hidden="true">
      <Scissors className={styles.scissors} />
      <span>{texts.cutHere}</span>
    </p>
  );
}
