import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatMoment } from '../../text/format.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { Stamp } from '../parts/stamp.tsx';
import { Unbroken } from '../parts/unbroken.tsx';
import styles from './page-head.module.css';

/** For whom a copy is: お客様控 or 店控, or the customer's in English. */
export type Copy = 'customer' | 'shop' | 'english';

interface PageHeadProps {
  readonly document: SlipDocument;
  readonly copy: Copy;
  readonly texts: SlipTexts;
}

/** What the slip is, whose copy, when, where and by whom; the same on every page, so that loose sheets find each other. */
export function PageHead({
  document: { slipKind, snapshot, reissue, isVoid, isTraining },
  copy,
  texts,
}: PageHeadProps) {
  return (
    <header className={styles.head}>
      <h1>{texts.title[slipKind]}</h1>
      <p className={styles.stamps}>
        {isVoid ? <Stamp word={texts.void} isStrong /> : null}
        {isTraining ? <Stamp word={texts.training} /> : null}
        {reissue > 0 ? <Stamp word={fill(texts.reissue, { count: reissue })} /> : null}
        <Stamp word={texts.copy[copy]} isStrong />
      </p>
      <p className={styles.reception}>
        <Unbroken>
          {texts.receiptNo} <strong>{snapshot.receiptNo}</strong>
        </Unbroken>
        <Unbroken>{formatMoment(snapshot.issuedAt, texts)}</Unbroken>
        {/* One beside the other on whatever line: a name alone on a line of its own says nothing. */}
        <span className={styles.where}>
          {snapshot.shopName === '' ? null : <Unbroken>{snapshot.shopName}</Unbroken>}
          <Unbroken>{fill(texts.staff, { staff: snapshot.staffLabel })}</Unbroken>
        </span>
      </p>
    </header>
  );
}
