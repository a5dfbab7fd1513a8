import type { ReactNode } from 'react';
import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatMoment } from '../../text/format.ts';
import { PageBody } from '../page/page-body.tsx';
import { Page } from '../page/page.tsx';
import { CompanyUnits } from '../parts/company-units.tsx';
import { CustomerName } from '../parts/customer-name.tsx';
import { PageNumber } from '../parts/page-number.tsx';
import { SheetHead } from '../parts/sheet-head.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import type { ProofTexts } from './proof-texts.ts';
import styles from './proof-page.module.css';

interface ProofPageProps {
  readonly sheet: ProofSheet;
  readonly page: number;
  readonly pages: number;
  readonly texts: ProofTexts;
  readonly slipTexts: SlipTexts;
  readonly children: ReactNode;
}

/** The frame of every page: what it is and of whom, so that loose sheets find each other, and who answers for it. */
export function ProofPage({ sheet, page, pages, texts, slipTexts, children }: ProofPageProps) {
  const { record, customerName, customerKind } = sheet;
  const [controller] = record.pii_controllers;
  const practice = record.is_fictional ? slipTexts.training : null;
  return (
    <Page size="full" watermark={practice}>
      <div className={styles.top}>
        <SheetHead title={texts.title} practice={practice}>
          <p className={styles.made}>
            <Unbroken>{fill(texts.made, { moment: formatMoment(record.created_at, slipTexts) })}</Unbroken>
            <Unbroken>{fill(slipTexts.staff, { staff: record.exported.operator })}</Unbroken>
          </p>
        </SheetHead>
        <div>
          <CustomerName name={customerName} kind={customerKind} texts={slipTexts} />
          {page === 1 ? <p className={styles.lead}>{fill(texts.lead, { company: controller?.name ?? '' })}</p> : null}
        </div>
      </div>
      <PageBody>{children}</PageBody>
      <footer className={styles.foot}>
        <CompanyUnits
          units={[
            controller?.name ?? '',
            controller?.representative ?? '',
            controller?.address ?? '',
            fill(slipTexts.telephone, { number: controller?.telephone ?? '' }),
          ]}
        />
        <PageNumber page={page} pages={pages} text={texts.page} />
      </footer>
    </Page>
  );
}
