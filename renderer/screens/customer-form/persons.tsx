import styles from './customer-form.module.css';
import { withoutHonorific } from '../../../electron/domain/text/honorific.ts';
import { readingSchema } from '../../../electron/domain/text/clean.ts';
import { useText } from '../../text/language.tsx';
import { rowAdder } from '../../ui/added-row.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tidy } from '../../widgets/typed-value/typed-value.ts';
import { takenApart } from './customer-draft.ts';
import { withRow, type FormState } from './form-state.ts';
import { askedRoles, blankPerson, isOfKind, type PersonRow } from './person-rows.ts';
import { Row } from './row.tsx';

/** Somebody whose number was typed with its extension, taken apart. */
function tidied(row: PersonRow): PersonRow {
  const { value: phone, extension } = takenApart({ value: row.phone, extension: row.extension, remark: '' });
  return { ...row, phone, extension, name: withoutHonorific(row.name), kana: tidy(readingSchema, row.kana) };
}

const parts = {
  person: ['name', 'kana', 'phone'],
  company: ['name', 'kana', 'title', 'phone', 'extension'],
} as const;

interface PersonsProps {
  readonly form: FormState;
  readonly legend: string;
  readonly add: string;
  /** A row stands ready although nobody was added yet. */
  readonly isAsked?: boolean;
}

/** Who answers for the customer: a minor's guardians, a company's people. They become no customers by that. */
export function Persons({ form: { values, set }, legend, add, isAsked = false }: PersonsProps) {
  const { person, form, personRole } = useText().customers;
  const { kind, persons } = values;
  const roles = askedRoles[kind];
  const shown = persons.flatMap((row, at) => (row.isGone || !isOfKind(row, kind) ? [] : [{ row, at }]));
  const blank = { row: blankPerson(roles[0]), at: persons.length };
  const rows = shown.length === 0 && isAsked ? [blank] : shown;
  const put = (at: number, row: PersonRow) =>
    set({ persons: at < persons.length ? withRow(persons, at, row) : [...persons, row] });
  const remove = (at: number, row: PersonRow) =>
    set({
      persons:
        row.seen === null ? persons.filter((_, index) => index !== at) : withRow(persons, at, { ...row, isGone: true }),
    });
  return (
    <fieldset className={styles.list}>
      <legend>{legend}</legend>
      {rows.map(({ row, at }) => (
        <Row
          // Not the id: that of a row which stands ready is not kept before something is typed.
          key={at}
          label={row.name === '' ? legend : row.name}
          onRemove={() => remove(at, row)}
        >
          <div className={styles.personFields}>
            <Select
              name={`persons.${at}.role`}
              label={form.personRole}
              options={roles.map((value) => ({ value, label: personRole[value] }))}
              value={roles.find((role) => role === row.role) ?? null}
              onChange={(role) => put(at, { ...row, role })}
            />
            {parts[kind].map((part) => (
              <TextField
                key={part}
                name={`persons.${at}.${part}`}
                label={person[part]}
                isRequired={part === 'name'}
                inputMode={part === 'phone' ? 'tel' : 'text'}
                value={row[part]}
                onChange={(value) => put(at, { ...row, [part]: value })}
                onLeave={() => at < persons.length && put(at, tidied(row))}
              />
            ))}
          </div>
        </Row>
      ))}
      <div {...rowAdder}>
        <Button variant="quiet" onPress={() => set({ persons: [...persons, blankPerson(roles[0])] })}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
