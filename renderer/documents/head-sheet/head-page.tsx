import type { ReactNode } from 'react';
import type { HeadSheet } from '../../../electron/domain/printable/head-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { PageBody } from '../page/page-body.tsx';
import { Page } from '../page/page.tsx';
import { PageNumber } from '../parts/page-number.tsx';
import { SheetHead } from '../parts/sheet-head.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { monthText, type HeadTexts } from './head-texts.ts';
import { Struck } from './struck.tsx';
import styles from './head-page.module.css';

interface HeadPageProps {
  readonly sheet: HeadSheet;
  readonly page: number;
  readonly pages: number;
  readonly texts: HeadTexts;
  readonly slipTexts: SlipTexts;
  readonly children: ReactNode;
}

/** The frame of every page: whose sheet it is, of which month, and which of how many pages. What stays free on it is struck out. */
export function HeadPage({ sheet, page, pages, texts, slipTexts, children }: HeadPageProps) {
  const practice = sheet.isTraining ? slipTexts.training : null;
  return (
    <Page size="full" watermark={practice}>
      <SheetHead title={texts.title} practice={practice}>
        <p className={styles.month}>
          <Unbroken>{monthText(sheet, texts)}</Unbroken>
        </p>
      </SheetHead>
      <PageBody>
        {children}
        <Struck>{page === pages ? texts.rest.last : texts.rest.more}</Struck>
      </PageBody>
      <footer className={styles.foot}>
        <Unbroken>{sheet.companyName}</Unbroken>
        <PageNumber page={page} pages={pages} text={texts.page} />
      </footer>
    </Page>
  );
}
