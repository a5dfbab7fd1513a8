import { emailSchema } from '../../../electron/domain/customers/email.ts';
import { faxSchema, phoneSchema } from '../../../electron/domain/customers/phone.ts';
import { postalCodeSchema } from '../../../electron/domain/customers/postal-code.ts';
import type { Company } from '../../../electron/domain/notice/company.ts';
import { writtenCompanySchema } from '../../../electron/domain/notice/written.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';

/** One field of the company block: where it stands, what it is called, and what to say when it is not right. */
export interface CompanyField {
  /** As issues of `writtenCompanySchema` name it. */
  readonly path: string;
  readonly label: string;
  readonly fault: string;
  readonly isRequired: boolean;
  readonly inputMode?: 'tel' | 'email' | 'url';
  /** In twelfths of the page. */
  readonly width: 2 | 3 | 4 | 6;
  readonly read: (company: Company) => string;
  readonly write: (company: Company, value: string) => Company;
}

type Words = Catalogue['setup']['company'];

/** The fields of the company block, in the order in which they stand. */
export function companyFields(company: Company, words: Words): readonly CompanyField[] {
  const { fault } = words;
  return [
    {
      path: 'name',
      label: words.name,
      fault: fault.name,
      isRequired: true,
      width: 6,
      read: ({ name }) => name,
      write: (whole, name) => ({ ...whole, name }),
    },
    {
      path: 'representative.title',
      label: words.representativeTitle,
      fault: fault.representativeTitle,
      isRequired: false,
      width: 3,
      read: ({ representative }) => representative.title,
      write: (whole, title) => ({ ...whole, representative: { ...whole.representative, title } }),
    },
    {
      path: 'representative.name',
      label: words.representativeName,
      fault: fault.representativeName,
      isRequired: false,
      width: 3,
      read: ({ representative }) => representative.name,
      write: (whole, name) => ({ ...whole, representative: { ...whole.representative, name } }),
    },
    {
      path: 'postalCode',
      label: words.postalCode,
      fault: fault.postalCode,
      isRequired: false,
      inputMode: 'tel',
      width: 2,
      read: ({ postalCode }) => postalCode,
      write: (whole, postalCode) => ({ ...whole, postalCode }),
    },
    {
      path: 'address',
      label: words.address,
      fault: fault.address,
      isRequired: false,
      width: 4,
      read: ({ address }) => address,
      write: (whole, address) => ({ ...whole, address }),
    },
    {
      path: 'telephone',
      label: words.telephone,
      fault: fault.telephone,
      isRequired: true,
      inputMode: 'tel',
      width: 3,
      read: ({ telephone }) => telephone,
      write: (whole, telephone) => ({ ...whole, telephone }),
    },
    {
      path: 'fax',
      label: words.fax,
      fault: fault.fax,
      isRequired: false,
      inputMode: 'tel',
      width: 3,
      read: ({ fax }) => fax,
      write: (whole, fax) => ({ ...whole, fax }),
    },
    {
      path: 'email',
      label: words.email,
      fault: fault.email,
      isRequired: false,
      inputMode: 'email',
      width: 6,
      read: ({ email }) => email,
      write: (whole, email) => ({ ...whole, email }),
    },
    {
      path: 'webAddress',
      label: words.webAddress,
      fault: fault.webAddress,
      isRequired: false,
      inputMode: 'url',
      width: 6,
      read: ({ webAddress }) => webAddress,
      write: (whole, webAddress) => ({ ...whole, webAddress }),
    },
    ...company.shops.flatMap(({ letter }, index) => shopFields(letter, index, words)),
  ];
}

function shopFields(letter: string, index: number, words: Words): readonly CompanyField[] {
  const field = (key: 'name' | 'hours', label: string, fault: string): CompanyField => ({
    path: `shops.${index}.${key}`,
    label,
    fault,
    isRequired: true,
    width: 3,
    read: ({ shops }) => shops[index]?.[key] ?? '',
    write: (whole, value) => ({
      ...whole,
      shops: whole.shops.map((shop, at) => (at === index ? { ...shop, [key]: value } : shop)),
    }),
  });
  return [
    field('name', fill(words.shop, { letter }), words.fault.shop),
    field('hours', words.hours, words.fault.hours),
  ];
}

/** The block as it is kept: what was typed full width or without hyphens in its one spelling, no blanks at the ends. */
export function tidyCompany(company: Company): Company {
  const { representative, shops } = company;
  return {
    ...company,
    name: company.name.trim(),
    representative: { title: representative.title.trim(), name: representative.name.trim() },
    postalCode: postalCodeSchema.safeParse(company.postalCode).data ?? company.postalCode.trim(),
    address: company.address.trim(),
    telephone: phoneSchema.safeParse(company.telephone).data ?? company.telephone.trim(),
    fax: faxSchema.safeParse(company.fax).data ?? company.fax.trim(),
    email: emailSchema.safeParse(company.email).data ?? company.email.trim(),
    webAddress: company.webAddress.trim(),
    shops: shops.map((shop) => ({ ...shop, name: shop.name.trim(), hours: shop.hours.trim() })),
  };
}

/** The paths of the fields that are not as the rules of the domain want them. */
export function faultyPaths(company: Company): readonly string[] {
  const { error } = writtenCompanySchema.safeParse(company);
  return (error?.issues ?? []).map(({ path }) => path.map(String).join('.'));
}
