import type { CustomerField, CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { CustomerName } from '../customer-picker/customer-name.tsx';
import { fieldWords } from './field-words.ts';

interface FieldValueProps {
  readonly fields: CustomerFields;
  readonly field: CustomerField;
}

/** What stands in a field, so that two values of it can be told apart: other customers by their names. */
export function FieldValue({ fields, field }: FieldValueProps) {
  const text = useText();
  const { language } = useLanguage();
  const { conflict, relation, listSeparator } = text.customers;
  const { legalRepresentatives } = fields;
  if (field === 'legalRepresentatives' && legalRepresentatives.length > 0)
    return legalRepresentatives.map((one, at) => (
      <span key={one.customerId}>
        {at > 0 && listSeparator}
        {relation[one.relation]} <CustomerName customerId={one.customerId} />
      </span>
    ));
  return fieldWords(fields, field, text, language) || conflict.blank;
}
