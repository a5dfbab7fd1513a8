import styles from './customer-form.module.css';
import { withoutHonorific } from '../../../electron/domain/text/honorific.ts';
import { useText } from '../../text/language.tsx';
import { rowAdder } from '../../ui/kept-focus.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { blankRows, takenApart, type CustomerDraft } from './customer-draft.ts';
import { withoutRow, withRow, type FormState } from './form-state.ts';
import { Row } from './row.tsx';

/** A person whose number was typed with its extension, taken apart. */
function tidied(row: CustomerDraft['contactPersons'][number]): typeof row {
  const { value: phone, extension } = takenApart({ value: row.phone, extension: row.extension, remark: '' });
  return { ...row, phone, extension, name: withoutHonorific(row.name) };
}

const parts = ['name', 'kana', 'title', 'phone', 'extension'] as const;

/** Whom to ask for at a company. */
export function ContactPersons({ form: { values, set } }: { readonly form: FormState }) {
  const { person, field, form } = useText().customers;
  const persons = values.contactPersons;
  return (
    <fieldset className={styles.list}>
      <legend>{field.contactPersons}</legend>
      {persons.map((row, at) => (
        <Row
          // Rows have no names of their own; none ever moves to another place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          label={row.name === '' ? field.contactPersons : row.name}
          onRemove={() => set({ contactPersons: withoutRow(persons, at) })}
        >
          {parts.map((part) => {
            const place = `contactPersons.${at}.${part}`;
            return (
              <TextField
                key={part}
                name={place}
                label={person[part]}
                isRequired={part === 'name'}
                inputMode={part === 'phone' ? 'tel' : 'text'}
                value={row[part]}
                onChange={(value) => set({ contactPersons: withRow(persons, at, { ...row, [part]: value }) })}
                onLeave={() => set({ contactPersons: withRow(persons, at, tidied(row)) })}
              />
            );
          })}
        </Row>
      ))}
      <div {...rowAdder}>
        <Button variant="quiet" onPress={() => set({ contactPersons: [...persons, blankRows.person] })}>
          {form.addPerson}
        </Button>
      </div>
    </fieldset>
  );
}
