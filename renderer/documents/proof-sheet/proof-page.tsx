import type { ReactNode } from 'react';
import type { ProofSheet } from '../../../electron/domain/printable/proof-sheet.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatMoment } from '../../text/format.ts';
import type { ProofTexts } from './proof-texts.ts';

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
  return (
    <section className="slip-page proof-page" data-size="full">
      {record.is_fictional ? (
        <p className="watermark" aria-hidden="true">
          <span>{slipTexts.training}</span>
        </p>
      ) : null}
      <header className="proof-head">
        <h1>{texts.title}</h1>
        {record.is_fictional ? <strong className="stamp">{slipTexts.training}</strong> : null}
        <p className="proof-made">
          <span className="unbroken">{fill(texts.made, { moment: formatMoment(record.created_at, slipTexts) })}</span>
          <span className="unbroken">{fill(slipTexts.staff, { staff: record.exported.operator })}</span>
        </p>
      </header>
      <div className="proof-customer">
        <p className="customer-name">
          <strong>{customerName}</strong>
          <span className="honorific">{slipTexts.honorific[customerKind]}</span>
        </p>
        {page === 1 ? <p className="proof-lead">{fill(texts.lead, { company: controller?.name ?? '' })}</p> : null}
      </div>
      <div className="page-body">{children}</div>
      <footer className="proof-foot">
        <address className="company">
          {[controller?.name, controller?.representative, controller?.address]
            .filter((words) => words !== undefined && words !== '')
            .map((words) => (
              <span key={words} className="unbroken">
                {words}
              </span>
            ))}
          <span className="unbroken">{fill(slipTexts.telephone, { number: controller?.telephone ?? '' })}</span>
        </address>
        <span className="page-number">{fill(texts.page, { page, pages })}</span>
      </footer>
    </section>
  );
}
