import styles from './conflict-dialog.module.css';
import customerForm from './customer-form.module.css';
import { useState } from 'react';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { FieldValue } from '../../widgets/customer/field-value.tsx';
import { fieldNames, fieldWords } from '../../widgets/customer/field-words.ts';
import type { CustomerField } from '../../../electron/domain/customers/customer.ts';
import {
  changedElsewhere,
  clashingFields,
  type Side,
  type Versions,
} from '../../../electron/domain/customers/versions.ts';

interface ConflictDialogProps {
  readonly versions: Versions;
  readonly onChosen: (sides: ReadonlyMap<CustomerField, Side>) => void;
  readonly onClose: () => void;
}

/** Both versions of every field that two people have changed, side by side, and the choice between them. */
export function ConflictDialog({ versions, onChosen, onClose }: ConflictDialogProps) {
  const text = useText();
  const { language } = useLanguage();
  const { conflict, field: names } = text.customers;
  const [sides, setSides] = useState<ReadonlyMap<CustomerField, Side>>(new Map());
  const fields = clashingFields(versions);
  const others = changedElsewhere(versions);
  const isDecided = fields.every((field) => sides.has(field));
  const before = (field: CustomerField) => fieldWords(versions.seen, field, text, language) || conflict.blank;
  return (
    <Dialog title={conflict.title} onClose={onClose} width="wide">
      <p>{conflict.lead}</p>
      {fields.map((field) => (
        <section key={field} className={styles.field}>
          <RadioGroup
            name={`conflict.${field}`}
            label={names[field]}
            hint={`${conflict.before}：${before(field)}`}
            columns={2}
            value={sides.get(field) ?? null}
            choices={[
              {
                value: 'theirs',
                label: <FieldValue fields={versions.theirs} field={field} />,
                hint: conflict.theirs,
              },
              { value: 'mine', label: <FieldValue fields={versions.mine} field={field} />, hint: conflict.mine },
            ]}
            onChange={(side) => setSides(new Map([...sides, [field, side]]))}
          />
        </section>
      ))}
      {others.length > 0 && (
        <p className={customerForm.note}>{fill(conflict.also, { fields: fieldNames(others, text) })}</p>
      )}
      <DialogActions>
        <Button onPress={onClose}>{conflict.back}</Button>
        <Button variant="primary" isDisabled={!isDecided} onPress={() => onChosen(sides)}>
          {conflict.choose}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
