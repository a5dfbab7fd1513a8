import styles from './customer-form.module.css';
import { readPhone } from '../../../electron/domain/customers/phone.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { phoneDetails } from '../../widgets/customer/field-words.ts';
import { Offer } from '../../widgets/typed-value/offer.tsx';
import { orNull } from '../../widgets/typed-value/typed-value.ts';
import { blankRows, takenApart, withNumber, type PhoneRow } from './customer-draft.ts';
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
  const { customers } = useText();
  const { field, phoneKind, company, form: words } = customers;
  const kinds = values.kind === 'company' ? { ...phoneKind, work: company.work } : phoneKind;
  const place = `phones.${at}.value`;
  const change = (next: PhoneRow) => set({ phones: withRow(values.phones, at, next) });
  const { meant, number, second, label } = readPhone(row.value);
  // What was typed behind the number goes into fields that may be folded away.
  const details = phoneDetails({ extension: orNull(row.extension), remark: orNull(row.remark) }, customers).join(
    customers.listSeparator,
  );
  const split = (first: string, other: string) => {
    const rows = withRow(values.phones, at, withNumber(row, first, values.kind));
    set({ phones: [...rows, withNumber(blankRows.phone, other, values.kind)] });
  };
  const nth = (name: string) => (at === 0 ? name : fill(words.nth, { label: name, at: at + 1 }));
  return (
    <div className={styles.phone}>
      <TextField
        name={place}
        label={nth(field.phones)}
        inputMode="tel"
        hint={details === '' ? undefined : details}
        value={row.value}
        onChange={(value) => change(withNumber(row, value, values.kind))}
        onLeave={() => {
          const { value, ...beside } = takenApart(row);
          // 妻 090-… began with no digit: only now is it seen to be a mobile number. And 会社 says whose it is.
          const numbered = withNumber(row, value, values.kind);
          change({ ...numbered, ...beside, label: label ?? numbered.label });
        }}
      />
      <Select
        name={`phones.${at}.label`}
        label={nth(phoneKind.label)}
        options={phoneLabelSchema.options.map((value) => ({ value, label: kinds[value] }))}
        value={row.label}
        onChange={(chosen) => change({ ...row, label: chosen })}
      />
      {meant !== null && (
        <Offer
          lead={words.zeroLost}
          take={fill(words.meant, { value: meant })}
          onTake={() => change(withNumber(row, meant, values.kind))}
        />
      )}
      {number !== null && second !== null && (
        <Offer
          lead={words.twoPhones}
          take={fill(words.splitPhones, { first: number, second })}
          onTake={() => split(number, second)}
        />
      )}
    </div>
  );
}
