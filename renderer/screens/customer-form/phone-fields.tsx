import styles from './customer-form.module.css';
import { phoneSchema } from '../../../electron/domain/customers/phone.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tidy } from '../../widgets/typed-value/typed-value.ts';
import { withNumber, type PhoneRow } from './customer-draft.ts';
import { withRow, type FormState } from './form-state.ts';
import { phoneLabelSchema } from '../../../electron/domain/customers/customer.ts';

/** One telephone: its number, and what kind it is. */
export function PhoneFields({
  form,
  at,
  row,
}: {
  readonly form: FormState;
  readonly at: number;
  readonly row: PhoneRow;
}) {
  const { values, set } = form;
  const { field, phoneKind, company, form: words } = useText().customers;
  const kinds = values.kind === 'company' ? { ...phoneKind, work: company.work } : phoneKind;
  const place = `phones.${at}.value`;
  const change = (next: PhoneRow) => set({ phones: withRow(values.phones, at, next) });
  const numbered = (label: string) => (at === 0 ? label : fill(words.nth, { label, at: at + 1 }));
  return (
    <div className={styles.phone}>
      <TextField
        name={place}
        label={numbered(field.phones)}
        inputMode="tel"
        value={row.value}
        onChange={(value) => change(withNumber(row, value, values.kind))}
        onLeave={() => change({ ...row, value: tidy(phoneSchema, row.value) })}
      />
      <Select
        name={`phones.${at}.label`}
        label={numbered(phoneKind.label)}
        options={phoneLabelSchema.options.map((value) => ({ value, label: kinds[value] }))}
        value={row.label}
        onChange={(label) => change({ ...row, label })}
      />
    </div>
  );
}
