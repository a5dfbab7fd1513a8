import type { CustomerField, CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import type { Language } from '../../../electron/domain/text/language.ts';
import { formatDay } from '../../text/screen-format.ts';

type Phone = CustomerFields['phones'][number];

/** What has to be known besides the number: 内線 12, 平日の午前中. */
export function phoneDetails(
  { extension, remark }: Pick<Phone, 'extension' | 'remark'>,
  { phone }: Catalogue['customers'],
): readonly string[] {
  return [
    ...(extension === null ? [] : [fill(phone.extensionShown, { extension })]),
    ...(remark === null ? [] : [remark]),
  ];
}

/** A number with what is to be said of it: 023-672-4038（内線 12、平日の午前中）. */
export function phoneWords(
  { value }: Phone,
  details: readonly string[],
  { phone, listSeparator }: Catalogue['customers'],
): string {
  return details.length === 0 ? value : fill(phone.details, { number: value, details: details.join(listSeparator) });
}

function rowsOf(fields: CustomerFields, field: CustomerField, { customers }: Catalogue): readonly string[] | null {
  switch (field) {
    case 'phones':
      return fields.phones.map((phone) =>
        phoneWords(phone, [customers.phoneKind[phone.label], ...phoneDetails(phone, customers)], customers),
      );
    case 'accounts':
      return fields.accounts.map(({ service, value }) => `${service} ${value}`);
    case 'contactPersons':
      return fields.contactPersons.map(({ name, kana, title, phone, extension }) =>
        [name, kana, title, phone, ...phoneDetails({ extension, remark: null }, customers)].filter(Boolean).join(' '),
      );
    case 'legalRepresentatives':
      return fields.legalRepresentatives.map(({ relation }) => customers.relation[relation]);
    case 'faxes':
    case 'emails':
      return fields[field];
    default:
      return null;
  }
}

/** What stands in a field, in one line of words; empty when nothing does. */
export function fieldWords(fields: CustomerFields, field: CustomerField, text: Catalogue, language: Language): string {
  const { customers } = text;
  const rows = rowsOf(fields, field, text);
  if (rows !== null) return rows.join(customers.listSeparator);
  switch (field) {
    case 'kind':
      return customers.kind[fields.kind];
    case 'gender':
      return fields.gender === null ? '' : customers.gender[fields.gender];
    case 'bornOn':
    case 'deceasedOn': {
      const on = fields[field];
      return on === null ? '' : formatDay(on, language);
    }
    default: {
      const value = fields[field];
      return typeof value === 'string' ? value : '';
    }
  }
}

/** The names of fields in a sentence: 電話番号、住所. Fields of a newer version have no name here. */
export function fieldNames(fields: readonly string[], { customers }: Catalogue): string {
  const names = new Map<string, string>(Object.entries(customers.field));
  return fields.map((field) => names.get(field) ?? field).join(customers.listSeparator);
}
