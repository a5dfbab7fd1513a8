import styles from './customer-form.module.css';
import { Fragment } from 'react';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { rowAdder } from '../../ui/added-row.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { blankRows } from './customer-draft.ts';
import { EmailBeside } from './email-beside.tsx';
import { withoutRow, withRow, type FormState } from './form-state.ts';
import { PhoneDetails } from './phone-details.tsx';
import { PhoneFields } from './phone-fields.tsx';
import { Row } from './row.tsx';

/** Further telephones and addresses, fax, accounts. The first telephone and e-mail stand among the main fields. */
export function MoreContacts({ form }: { readonly form: FormState }) {
  const { values, set } = form;
  const { field, form: words } = useText().customers;
  const { phones, faxes, emails, accounts } = values;
  return (
    <div className={styles.list}>
      {phones.slice(0, 1).map((row) => (
        <PhoneDetails key="first" form={form} at={0} row={row} />
      ))}
      {phones.slice(1).map((row, index) => (
        // Rows have no names of their own; none ever moves to another place.
        // oxlint-disable-next-line react/no-array-index-key
        <Row key={index} label={row.value} onRemove={() => set({ phones: withoutRow(phones, index + 1) })}>
          <PhoneFields form={form} at={index + 1} row={row} />
          <PhoneDetails form={form} at={index + 1} row={row} />
        </Row>
      ))}
      <Texts form={form} list="emails" rows={emails} from={1} label={field.emails} />
      <Texts form={form} list="faxes" rows={faxes} from={0} label={field.faxes} />
      <Accounts form={form} />
      <div className={styles.adders} {...rowAdder}>
        <Button variant="quiet" onPress={() => set({ phones: [...phones, blankRows.phone] })}>
          {words.addPhone}
        </Button>
        <Button variant="quiet" onPress={() => set({ emails: [...emails, ''] })}>
          {words.addEmail}
        </Button>
        <Button variant="quiet" onPress={() => set({ faxes: [...faxes, ''] })}>
          {words.addFax}
        </Button>
        <Button variant="quiet" onPress={() => set({ accounts: [...accounts, blankRows.account] })}>
          {words.addAccount}
        </Button>
      </div>
    </div>
  );
}

interface TextsProps {
  readonly form: FormState;
  readonly list: 'emails' | 'faxes';
  readonly rows: readonly string[];
  /** The rows before this one stand elsewhere. */
  readonly from: number;
  readonly label: string;
}

function Texts({ form, list, rows, from, label }: TextsProps) {
  const { form: words } = useText().customers;
  const { set } = form;
  return rows.map((value, at) => {
    const place = `${list}.${at}`;
    if (at < from) return <Fragment key={place} />;
    return (
      <Row key={place} label={value} onRemove={() => set({ [list]: withoutRow(rows, at) })}>
        <TextField
          name={place}
          label={at === 0 ? label : fill(words.nth, { label, at: at + 1 })}
          inputMode={list === 'emails' ? 'email' : 'tel'}
          value={value}
          onChange={(typed) => set({ [list]: withRow(rows, at, typed) })}
        />
        {list === 'emails' && <EmailBeside form={form} at={at} />}
      </Row>
    );
  });
}

function Accounts({ form: { values, set } }: { readonly form: FormState }) {
  const { account } = useText().customers;
  const { accounts } = values;
  return accounts.map((row, at) => (
    <Row
      // oxlint-disable-next-line react/no-array-index-key -- as above
      key={at}
      label={row.value}
      onRemove={() => set({ accounts: withoutRow(accounts, at) })}
    >
      {(['service', 'value'] as const).map((part) => {
        const place = `accounts.${at}.${part}`;
        return (
          <TextField
            key={part}
            name={place}
            label={account[part]}
            value={row[part]}
            onChange={(typed) => set({ accounts: withRow(accounts, at, { ...row, [part]: typed }) })}
          />
        );
      })}
    </Row>
  ));
}
