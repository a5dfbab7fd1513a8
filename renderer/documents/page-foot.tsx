import type { Company } from '../../electron/domain/policy/company.ts';
import type { SlipTexts } from '../text/catalogue.ts';
import { fill } from '../text/fill.ts';
import type { PrintedDocument } from './printed-document.ts';
import { QrCode } from './qr-code.tsx';

interface PageFootProps {
  readonly document: PrintedDocument;
  readonly page: number;
  readonly pages: number;
  readonly texts: SlipTexts;
}

/** By what the slip can be checked, who answers for it, and where it is signed. */
export function PageFoot({ document: { snapshot, code, qr }, page, pages, texts }: PageFootProps) {
  return (
    <footer className="page-foot">
      <QrCode value={qr} label={texts.code} />
      <div className="foot-words">
        <p className="code">
          {texts.code} <strong>{code}</strong>
          <span className="page-number">{fill(texts.page, { page, pages })}</span>
        </p>
        <CompanyBlock company={snapshot.company} texts={texts} />
      </div>
      {/* Signed is the end of a slip, not the middle. */}
      {page === pages ? (
        <p className="signature">{texts.signature}</p>
      ) : (
        <p className="continues">{texts.continues}</p>
      )}
    </footer>
  );
}

/** Name, representative, address, telephone and hours (Art. 32(1)(i)); what is not yet registered is left out. */
function CompanyBlock({ company, texts }: { readonly company: Company; readonly texts: SlipTexts }) {
  const { representative, postalCode, address } = company;
  return (
    <address className="company">
      <p>
        <strong className="unbroken">{company.name}</strong>
        <span className="unbroken">{[representative.title, representative.name].filter(Boolean).join(' ')}</span>
      </p>
      <p>
        <span className="unbroken">{[postalCode && `〒${postalCode}`, address].filter(Boolean).join(' ')}</span>
        <span className="unbroken">{fill(texts.telephone, { number: company.telephone })}</span>
        {company.fax === '' ? null : <span className="unbroken">{fill(texts.fax, { number: company.fax })}</span>}
      </p>
      <p>
        {company.shops.map(({ letter, name, hours }) => (
          <span key={letter} className="unbroken">
            {name} {hours}
          </span>
        ))}
      </p>
    </address>
  );
}
