import styles from './customer-form.module.css';
import { readingSchema } from '../../../electron/domain/text/clean.ts';
import { withoutHonorific } from '../../../electron/domain/text/honorific.ts';
import type { CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { useText } from '../../text/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tidy } from '../../widgets/typed-value/typed-value.ts';
import { useNameWithReading } from '../../widgets/typed-value/use-name-with-reading.ts';
import { takenApart } from './customer-draft.ts';
import { askedRoles, isLeftBlank, type PersonRow } from './person-rows.ts';

/** Somebody whose number was typed with its extension, taken apart. A word behind it has no field here, and stays where it is seen. */
function tidied(row: PersonRow): PersonRow {
  const { value, extension, remark } = takenApart({ value: row.phone, extension: row.extension, remark: '' });
  const apart = remark === '' ? { phone: value, extension } : {};
  return { ...row, ...apart, name: withoutHonorific(row.name), kana: tidy(readingSchema, row.kana) };
}

const rest = { person: ['kana', 'phone'], company: ['kana', 'title', 'phone', 'extension'] } as const;

interface PersonFieldsProps {
  readonly kind: CustomerFields['kind'];
  /** The place in the form, by which faults are told. */
  readonly at: number;
  readonly row: PersonRow;
  /** Whether the row stands in the form: nothing is tidied of one that nobody has typed into. */
  readonly isKept: boolean;
  readonly onChange: (row: PersonRow) => void;
}

/** Somebody who answers for the customer. The reading is taken from the input method while the name is typed, as the customer's is. */
export function PersonFields({ kind, at, row, isKept, onChange }: PersonFieldsProps) {
  const { person, form, personRole } = useText().customers;
  const roles = askedRoles[kind];
  const name = useNameWithReading({ ...row, onChange: (change) => onChange({ ...row, ...change }) });
  const onLeave = () => {
    if (isKept) onChange(tidied(row));
  };
  return (
    <div className={styles.personFields}>
      <Select
        name={`persons.${at}.role`}
        label={form.personRole}
        options={roles.map((value) => ({ value, label: personRole[value] }))}
        value={roles.find((role) => role === row.role) ?? null}
        onChange={(role) => onChange({ ...row, role })}
      />
      <TextField
        name={`persons.${at}.name`}
        label={person.name}
        isRequired={!isLeftBlank(row)}
        value={row.name}
        onLeave={onLeave}
        {...name}
      />
      {rest[kind].map((part) => (
        <TextField
          key={part}
          name={`persons.${at}.${part}`}
          label={person[part]}
          inputMode={part === 'phone' ? 'tel' : 'text'}
          value={row[part]}
          onChange={(value) => onChange({ ...row, [part]: value })}
          onLeave={onLeave}
        />
      ))}
    </div>
  );
}
