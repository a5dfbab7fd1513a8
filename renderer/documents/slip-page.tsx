import type { ReactNode } from 'react';
import type { SlipTexts } from '../text/catalogue.ts';
import type { PrintedDocument } from './printed-document.ts';
import { PageFoot } from './page-foot.tsx';
import { PageHead } from './page-head.tsx';

/** For whom a copy is: お客様控 or 店控. */
export type Copy = 'customer' | 'shop';

interface SlipPageProps {
  readonly document: PrintedDocument;
  readonly copy: Copy;
  readonly page: number;
  /** How many pages this copy has. */
  readonly pages: number;
  /** Half an A4 sheet, or a whole one. */
  readonly size: 'half' | 'full';
  readonly texts: SlipTexts;
  readonly children: ReactNode;
}

/** The frame that every page of a slip has: head, foot and the room between. */
export function SlipPage({ document, size, texts, copy, page, pages, children }: SlipPageProps) {
  return (
    <section className="slip-page" data-size={size} data-copy={copy}>
      {document.isTraining ? (
        <p className="watermark" aria-hidden="true">
          {texts.training}
        </p>
      ) : null}
      <PageHead document={document} copy={copy} texts={texts} />
      <div className="page-body">{children}</div>
      <PageFoot document={document} page={page} pages={pages} texts={texts} />
    </section>
  );
}
