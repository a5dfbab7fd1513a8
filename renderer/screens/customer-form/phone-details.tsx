import styles from './customer-form.module.css';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PhoneRow } from './customer-draft.ts';
import { withRow, type FormState } from './form-state.ts';

interface PhoneDetailsProps {
  readonly form: FormState;
  readonly at: number;
  readonly row: PhoneRow;
}

/** What is seldom asked of a telephone: its extension, and when or whom to call. */
export function PhoneDetails({ form: { values, set }, at, row }: PhoneDetailsProps) {
  const { phone, form: words } = useText().customers;
  const numbered = (label: string) => (at === 0 ? label : fill(words.nth, { label, at: at + 1 }));
  return (
    <div className={styles.phoneDetails}>
      {(['extension', 'remark'] as const).map((part) => {
        const place = `phones.${at}.${part}`;
        return (
          <TextField
            key={part}
            name={place}
            label={numbered(phone[part])}
            {...(part === 'remark' ? { hint: phone.remarkHint } : {})}
            value={row[part]}
            onChange={(value) => set({ phones: withRow(values.phones, at, { ...row, [part]: value }) })}
          />
        );
      })}
    </div>
  );
}
