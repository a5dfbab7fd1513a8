import styles from './customer-form.module.css';
import { rowAdder } from '../../ui/added-row.ts';
import { Button } from '../../ui/button.tsx';
import { withRow, type FormState } from './form-state.ts';
import { PersonFields } from './person-fields.tsx';
import { askedRoles, blankPerson, isOfKind, type PersonRow } from './person-rows.ts';
import { Row } from './row.tsx';

interface PersonsProps {
  readonly form: FormState;
  readonly legend: string;
  readonly add: string;
  /** A row stands ready although nobody was added yet. */
  readonly isAsked?: boolean;
}

/** Who answers for the customer: a minor's guardians, a company's people. They become no customers by that. */
export function Persons({ form: { values, set }, legend, add, isAsked = false }: PersonsProps) {
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
          <PersonFields
            kind={kind}
            at={at}
            row={row}
            isKept={at < persons.length}
            onChange={(changed) => put(at, changed)}
          />
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
