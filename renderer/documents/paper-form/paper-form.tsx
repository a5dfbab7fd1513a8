import type { ReactNode } from 'react';
import { shortNoticeId } from '../../../electron/domain/notice/short-notice-id.ts';
import type { PaperForm } from '../../../electron/domain/printable/paper-form.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatSlipDay } from '../../text/format.ts';
import { PageBody } from '../page/page-body.tsx';
import { Page } from '../page/page.tsx';
import { CompanyBlock } from '../parts/company-block.tsx';
import { PageNumber } from '../parts/page-number.tsx';
import { slicePieces } from '../parts/part.ts';
import { PartList } from '../parts/part-list.tsx';
import { Stamp } from '../parts/stamp.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import { formParts, type Side } from './form-parts.tsx';
import type { FormTexts } from './form-texts.ts';
import styles from './paper-form.module.css';

/** For each page its pieces, from, up to and not including. */
type Dealt = readonly (readonly [number, number])[];

interface PaperFormProps {
  readonly form: PaperForm;
  /** How each side is dealt out to pages; null for one endless page each, to be measured and never printed. */
  readonly pages: Readonly<Record<Side, Dealt>> | null;
  readonly texts: FormTexts;
  readonly slipTexts: SlipTexts;
}

const sides = ['read', 'answer'] as const;

/** A 同意書 to be filled in by hand: what is told on one side, what is asked on the other, each on as many pages as it takes. */
export function PaperFormPages({ form, pages, texts, slipTexts }: PaperFormProps) {
  const parts = formParts(form, texts, slipTexts);
  const count = pages === null ? 2 : pages.read.length + pages.answer.length;
  const shared = { form, texts, slipTexts, pages: count };
  return sides.map((side, place) => {
    const onPages =
      pages === null ? [parts[side]] : pages[side].map(([from, to]) => slicePieces(parts[side], from, to));
    const first = place === 0 || pages === null ? 1 : pages.read.length + 1;
    return (
      <div key={side} data-side={side}>
        {onPages.map((onPage, index) => (
          <FormPage
            // Pages have nothing but their number, and never change places.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            {...shared}
            page={first + index}
          >
            <PartList parts={onPage} texts={slipTexts} />
          </FormPage>
        ))}
      </div>
    );
  });
}

interface FormPageProps extends Omit<PaperFormProps, 'pages'> {
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
}

/** The frame of every page: what it is and which version's words it has, so that loose sheets find each other. */
function FormPage({ form, texts, slipTexts, page, pages, children }: FormPageProps) {
  const { notice, noticeId, effectiveOn, company, isTraining } = form;
  const { title, version } = notice;
  return (
    <Page size="full" notes="lines" watermark={isTraining ? slipTexts.training : null} className={styles.page}>
      <p className={styles.binding} aria-hidden="true">
        {texts.binding}
      </p>
      <header className={styles.head}>
        <h1>{texts.title}</h1>
        {isTraining ? <Stamp word={slipTexts.training} /> : null}
        <p className={styles.notice}>
          <Unbroken>{fill(texts.notice, { title, version, date: formatSlipDay(effectiveOn, slipTexts) })}</Unbroken>
          <Unbroken>{fill(texts.noticeId, { id: shortNoticeId(noticeId) })}</Unbroken>
        </p>
      </header>
      <PageBody>{children}</PageBody>
      <footer className={styles.foot}>
        <CompanyBlock company={company} complaints={notice.complaints} texts={slipTexts} />
        <PageNumber page={page} pages={pages} text={texts.page} />
      </footer>
    </Page>
  );
}
