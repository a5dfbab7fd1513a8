import { Scissors } from 'lucide-react';
import type { SlipTexts } from '../text/catalogue.ts';
import { consentParts } from './consent-parts.tsx';
import { type Part, slicePieces } from './part.ts';
import { PartList } from './part-list.tsx';
import type { PrintedDocument } from './printed-document.ts';
import { requestParts } from './request-parts.tsx';
import type { Copy } from './page-head.tsx';
import { SlipPage } from './slip-page.tsx';

/** How a slip is laid on paper. */
export type Layout =
  /** Both copies on one sheet, to be cut apart. */
  | { readonly kind: 'halves'; readonly density: Density }
  /** One endless page, to be measured and never printed. */
  | { readonly kind: 'endless' }
  /** Whole sheets for each copy: for each page its pieces, from, up to and not including. */
  | { readonly kind: 'pages'; readonly pages: readonly (readonly [number, number])[] };

/** How closely a half sheet is set, from the most air to the least. */
export const densities = ['calm', 'close', 'tight', 'dense', 'packed'] as const;

type Density = (typeof densities)[number];

interface SlipProps {
  readonly document: PrintedDocument;
  readonly layout: Layout;
  readonly texts: SlipTexts;
}

const copies: readonly Copy[] = ['customer', 'shop'];

/** A slip with both its copies. */
export function Slip({ document, layout, texts }: SlipProps) {
  const size = layout.kind === 'halves' ? 'half' : 'full';
  const parts = partsOf(document, texts);
  const frame = { document, size, texts } as const;
  switch (layout.kind) {
    case 'halves':
      return (
        <div className="sheet" data-density={layout.density}>
          {copies.map((copy) => (
            <SlipPage key={copy} {...frame} copy={copy} page={1} pages={1}>
              <PartList parts={parts} texts={texts} />
            </SlipPage>
          ))}
          <CutLine texts={texts} />
        </div>
      );
    case 'endless':
      return (
        <SlipPage {...frame} copy="customer" page={1} pages={1}>
          <PartList parts={parts} texts={texts} />
        </SlipPage>
      );
    case 'pages':
      return copies.map((copy) =>
        layout.pages.map(([from, to], index) => (
          <SlipPage key={`${copy}-${from}`} {...frame} copy={copy} page={index + 1} pages={layout.pages.length}>
            <PartList parts={slicePieces(parts, from, to)} texts={texts} />
          </SlipPage>
        )),
      );
  }
}

function partsOf(document: PrintedDocument, texts: SlipTexts): readonly Part[] {
  const { snapshot } = document;
  return snapshot.type === 'consent'
    ? consentParts(document, snapshot, texts)
    : requestParts(document, snapshot, texts);
}

/** Where the sheet is cut. */
function CutLine({ texts }: { readonly texts: SlipTexts }) {
  return (
    <p className="cut-line" aria-hidden="true">
      <Scissors className="scissors" />
      <span>{texts.cutHere}</span>
    </p>
  );
}
