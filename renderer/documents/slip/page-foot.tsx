import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { CompanyBlock } from '../parts/company-block.tsx';
import { PageNumber } from '../parts/page-number.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import type { Copy } from './page-head.tsx';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { Seal } from './seal.tsx';
import styles from './page-foot.module.css';

/** Whether the customer was there: nobody signs a slip of what was said by telephone or came by post. */
function isSaidAtCounter({ snapshot, method }: SlipDocument): boolean {
  return (snapshot.type === 'request' ? snapshot.channel : method) === 'counter';
}

/**
 * Whose signature it is: who answers in the customer's place signs for themself. Their name stands above, beside what was
 * checked of it.
 */
function SignatureLabel({ giver, texts }: Pick<SlipDocument, 'giver'> & { readonly texts: SlipTexts }) {
  return (
    <span className={styles.whose}>
      <Unbroken>{texts.signature}</Unbroken>
      {giver === null || giver.givenBy.who === 'self' ? null : (
        <Unbroken>{fill(texts.signatureOf, { giver: texts.told.giver[giver.givenBy.who] })}</Unbroken>
      )}
    </span>
  );
}

interface PageFootProps {
  readonly document: SlipDocument;
  readonly copy: Copy;
  /** A strip of the roll has no room beside the company's block, and a thermal head no red. */
  readonly isStrip: boolean;
  readonly page: number;
  readonly pages: number;
  readonly texts: SlipTexts;
}

/** By what the slip can be checked, who answers for it, and where it is signed. */
export function PageFoot({ document, copy, isStrip, page, pages, texts }: PageFootProps) {
  const { snapshot, notice, code } = document;
  // A translation says that the Japanese slip is the one that counts, and bears no seal.
  const seal = isStrip || copy === 'english' ? null : document.seal;
  return (
    <footer className={styles.foot}>
      <div className={styles.words}>
        <p className={styles.code}>
          {texts.code} <strong>{code}</strong>
          {/* A strip has one page, however long it is. */}
          {isStrip ? null : <PageNumber page={page} pages={pages} text={texts.page} />}
        </p>
        <div className={styles.company}>
          <CompanyBlock company={snapshot.company} complaints={notice.complaints} texts={texts} />
          {seal === null ? null : <Seal address={seal} />}
        </div>
      </div>
      {/* Signed is the end of a slip, not the middle, and only by whoever stands at the counter. */}
      {page < pages ? (
        <p className={styles.continues}>{texts.continues}</p>
      ) : isSaidAtCounter(document) ? (
        <p className={styles.signature}>
          <SignatureLabel giver={document.giver} texts={texts} />
          {/* What was written on the screen is written: nobody signs a second time. */}
          {document.signature === null ? null : <img src={document.signature} alt="" />}
        </p>
      ) : null}
    </footer>
  );
}
