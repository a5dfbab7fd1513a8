import type { ReactNode } from 'react';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { PageBody } from '../page/page-body.tsx';
import { Page } from '../page/page.tsx';
import { CustomerBlock } from '../parts/customer-block.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { PageFoot } from './page-foot.tsx';
import { type Copy, PageHead } from './page-head.tsx';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import styles from './slip-page.module.css';

interface SlipPageProps {
  readonly document: SlipDocument;
  readonly copy: Copy;
  readonly page: number;
  /** How many pages this copy has. */
  readonly pages: number;
  /** Half an A4 sheet or a whole one, an A5 sheet, or a strip of the roll. */
  readonly size: 'half' | 'full' | 'a5' | 'roll';
  /** What stands on it may go on overleaf: small print is then set line by line. */
  readonly isCut?: boolean;
  readonly texts: SlipTexts;
  readonly children: ReactNode;
}

/** How many cars have room beside everything else. */
const mostVehicles = { half: 4, a5: 4, full: 20, roll: 20 } as const;

/** The frame that every page of a slip has: head, customer, foot and the room between. */
export function SlipPage({ document, size, isCut = false, texts, copy, page, pages, children }: SlipPageProps) {
  return (
    <Page
      size={size}
      notes={isCut ? 'lines' : size === 'roll' ? 'stack' : 'flow'}
      copy={copy}
      watermark={document.isVoid ? texts.void : document.isTraining ? texts.training : null}
    >
      <div className={styles.top}>
        <PageHead document={document} copy={copy} texts={texts} />
        <CustomerBlock snapshot={document.snapshot} mostVehicles={mostVehicles[size]} texts={texts} />
        <QrCode value={document.qr} label={texts.code} className={styles.code} />
      </div>
      <PageBody>{children}</PageBody>
      <PageFoot document={document} copy={copy} isStrip={size === 'roll'} page={page} pages={pages} texts={texts} />
    </Page>
  );
}
