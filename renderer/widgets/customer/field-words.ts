import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import type { Language } from '../../../electron/words/language.ts';
import { formatDay } from '../../text/screen-format.ts';
import type { CustomerField } from '../../../electron/domain/customers/versions.ts';

function rowsOf(fields: CustomerFields, field: CustomerField, { customers }: Catalogue): readonly string[] | null {
  switch (field) {
    case 'phones':
      return fields.phones.map(({ label, value }) => `${value}（${customers.phoneKind[label]}）`);
    case 'accounts':
      return fields.accounts.map(({ service, value }) => `${service} ${value}`);
    case 'contactPersons':
      return fields.contactPersons.map(({ name, title, phone }) =>
        [name, title, phone].filter((part) => part !== null).join(' '),
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
