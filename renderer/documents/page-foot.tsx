import type { SlipTexts } from '../text/catalogue.ts';
import { fill } from '../text/fill.ts';
import { CompanyBlock } from './company-block.tsx';
import type { PrintedDocument } from './printed-document.ts';

interface PageFootProps {
  readonly document: PrintedDocument;
  readonly page: number;
  readonly pages: number;
  readonly texts: SlipTexts;
}

/** By what the slip can be checked, who answers for it, and where it is signed. */
export function PageFoot({ document: { snapshot, notice, code }, page, pages, texts }: PageFootProps) {
  return (
    <footer className="page-foot">
      <div className="foot-words">
        <p className="code">
          {texts.code} <strong>{code}</strong>
          <span className="page-number">{fill(texts.page, { page, pages })}</span>
        </p>
        <CompanyBlock company={snapshot.company} complaints={notice.complaints} texts={texts} />
      </div>
      {/* Signed is the end of a slip, not the middle. */}
      {page === pages ? <p className="signature">{texts.signature}</p> : <p className="continues">{texts.continues}</p>}
    </footer>
  );
}
