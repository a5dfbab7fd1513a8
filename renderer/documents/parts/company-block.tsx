import type { Company } from '../../../electron/domain/notice/company.ts';
import type { Notice } from '../../../electron/domain/notice/notice.ts';
import type { SlipTexts } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { CompanyUnits } from './company-units.tsx';

interface CompanyBlockProps {
  readonly company: Company;
  readonly complaints: Notice['complaints'];
  readonly texts: SlipTexts;
}

/**
 * Who answers for the slip: name, representative, address, telephone, e-mail and hours (Art. 32(1)(i)), and where questions and
 * complaints go (Art. 40). What is not yet registered is left out.
 */
export function CompanyBlock({ company, complaints, texts }: CompanyBlockProps) {
  const { name, representative, postalCode, address, telephone, fax, email, shops } = company;
  const units = [
    name,
    joined(representative.title, representative.name),
    email,
    joined(postalCode && `〒${postalCode}`, address),
    fill(texts.telephone, { number: telephone }),
    fax && fill(texts.fax, { number: fax }),
    ...shops.map((shop) => `${shop.name} ${shop.hours}`),
    contact(complaints, company, texts),
  ];
  return <CompanyUnits units={units} />;
}

/** The desk for complaints. Where it has no telephone and no e-mail address of its own, those of the company above are meant. */
function contact(complaints: Notice['complaints'], company: Company, texts: SlipTexts): readonly string[] {
  const { desk, officer, telephone, email, accreditedBody } = complaints;
  return [
    fill(texts.complaints, { desk: ownName(desk, company) || company.name }),
    officer && fill(texts.officer, { name: officer }),
    accreditedBody && fill(texts.accreditedBody, { body: accreditedBody }),
    telephone === company.telephone ? '' : telephone && fill(texts.telephone, { number: telephone }),
    email === company.email ? '' : email,
  ];
}

/** A desk without the name of the company, which stands above. */
function ownName(desk: string, company: Company): string {
  return desk.startsWith(company.name) ? desk.slice(company.name.length).trim() : desk;
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
