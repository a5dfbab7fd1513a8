import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-form.module.css';
import { useText } from '../../text/language.tsx';
import { rowAdder } from '../../ui/added-row.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { CustomerPicker } from '../../widgets/customer-picker/customer-picker.tsx';
import { blankRows } from './customer-draft.ts';
import { withoutRow, withRow, type FormState } from './form-state.ts';
import { Row } from './row.tsx';
import { relationsByLaw } from '../../../electron/domain/customers/customer.ts';

interface RepresentativesProps {
  readonly form: FormState;
  readonly customerId: CustomerId | null;
}

/** Legal representatives who are customers of their own, found and chosen; nothing of them is written into this record. */
export function Representatives({ form: { values, set }, customerId }: RepresentativesProps) {
  const { field, relation, form } = useText().customers;
  const rows = values.legalRepresentatives;
  return (
    <div className={styles.list}>
      {rows.map((row, at) => (
        <Row
          // Rows have no names of their own; none ever moves to another place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          label={field.legalRepresentatives}
          onRemove={() => set({ legalRepresentatives: withoutRow(rows, at) })}
        >
          <CustomerPicker
            name={`legalRepresentatives.${at}.customerId`}
            label={field.legalRepresentatives}
            hint={form.representativeHint}
            customerId={row.customerId}
            exceptId={customerId}
            onPick={(picked) =>
              set({ legalRepresentatives: withRow(rows, at, { ...row, customerId: picked?.customerId ?? null }) })
            }
          />
          <Select
            name={`legalRepresentatives.${at}.relation`}
            label={relation.label}
            options={[...new Set([...relationsByLaw, row.relation])].map((value) => ({
              value,
              label: relation[value],
            }))}
            value={row.relation}
            onChange={(chosen) => set({ legalRepresentatives: withRow(rows, at, { ...row, relation: chosen }) })}
          />
        </Row>
      ))}
      {rows.length < 4 && (
        <div {...rowAdder}>
          <Button variant="quiet" onPress={() => set({ legalRepresentatives: [...rows, blankRows.representative] })}>
            {form.addRepresentative}
          </Button>
        </div>
      )}
    </div>
  );
}
