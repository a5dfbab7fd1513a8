import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { formatMoment } from '../../text/format.ts';
import type { SlipDocument } from '../../../electron/domain/printable/slip.ts';
import { QrCode } from './qr-code.tsx';

/** For whom a copy is: お客様控 or 店控, or the customer's in English. */
export type Copy = 'customer' | 'shop' | 'english';

interface PageHeadProps {
  readonly document: SlipDocument;
  readonly copy: Copy;
  readonly texts: SlipTexts;
}

/** What the slip is, whose copy, when, where and by whom; the same on every page, so that loose sheets find each other. */
export function PageHead({ document: { slipKind, snapshot, qr, reissue, isTraining }, copy, texts }: PageHeadProps) {
  return (
    <header className="page-head">
      <h1>{texts.title[slipKind]}</h1>
      <p className="stamps">
        {isTraining ? <strong className="stamp">{texts.training}</strong> : null}
        {reissue > 0 ? <strong className="stamp">{fill(texts.reissue, { count: reissue })}</strong> : null}
        <strong className="stamp stamp-copy">{texts.copy[copy]}</strong>
      </p>
      <p className="reception">
        <span className="unbroken">
          {texts.receiptNo} <strong className="receipt-no">{snapshot.receiptNo}</strong>
        </span>
        <span className="unbroken">{formatMoment(snapshot.issuedAt, texts)}</span>
        {snapshot.shopName === '' ? null : <span className="unbroken">{snapshot.shopName}</span>}
        <span className="unbroken">{fill(texts.staff, { staff: snapshot.staffLabel })}</span>
      </p>
      <QrCode value={qr} label={texts.code} />
    </header>
  );
}
