import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-picker.module.css';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { Output } from '../../../electron/contract/table.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ComboField } from '../../ui/combo-field.tsx';
import { StaticField, type FieldWords } from '../../ui/field-parts.tsx';
import { isImeKey } from '../../ui/ime-key.ts';
import type { Picked } from './picked.ts';
import { CustomerName } from './customer-name.tsx';

/** More than this a person does not read through. */
const mostShown = 8;

interface CustomerPickerProps extends FieldWords {
  readonly name: string;
  /** Who was chosen. */
  readonly customerId: CustomerId | null;
  /** Who cannot be chosen: the customer whose screen this is. */
  readonly exceptId?: string | null;
  /** What is said when nobody is found, and what to do then. */
  readonly none?: string;
  /** The words of the button that takes the choice back. */
  readonly change?: string;
  readonly onPick: (picked: Picked | null) => void;
}

/** Finds another customer by whatever is known of them, and shows who was chosen. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { label, customerId, change } = props;
  const { picker } = useText().customers;
  // Whoever has just chosen, or taken it back, goes on from there.
  const [isTouched, setIsTouched] = useState(false);
  const onPick = (picked: Picked | null) => {
    setIsTouched(true);
    props.onPick(picked);
  };
  if (customerId === null) return <Finder {...props} isAutoFocused={isTouched} onPick={onPick} />;
  return (
    <StaticField label={label}>
      <div className={styles.picked}>
        <CustomerName customerId={customerId} />
        <Button variant="quiet" isAutoFocused={isTouched} onPress={() => onPick(null)}>
          {change ?? picker.change}
        </Button>
      </div>
    </StaticField>
  );
}

type Line = Output<'customer.find'>[number];

interface FinderProps extends CustomerPickerProps {
  readonly isAutoFocused: boolean;
}

function Finder(props: FinderProps) {
  const { name, label, hint, isRequired = false, exceptId, none, isAutoFocused, onPick } = props;
  const { picker, honorific } = useText().customers;
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { data } = useQuery({
    ...ask('customer.find', { text }),
    enabled: text !== '',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const others = (lines: readonly Line[]) => lines.filter(({ customerId }) => customerId !== exceptId);
  const found = text === '' ? [] : others(data ?? []);
  const client = useQueryClient();
  /** Whoever is found alone need not be marked first. It is looked again: what is on the screen may belong to fewer letters. */
  const pickOnly = async () => {
    const [only, another] = others(await client.fetchQuery(ask('customer.find', { text })));
    if (only !== undefined && another === undefined) onPick({ customerId: only.customerId, name: only.name });
  };
  const onKeyDown = ({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>) => {
    const isMarked = currentTarget.getAttribute('aria-activedescendant') !== null;
    if (key !== 'Enter' || isImeKey(nativeEvent) || isMarked || text === '') return;
    pickOnly().catch(() => undefined);
  };
  return (
    <ComboField
      name={name}
      label={label}
      hint={hint}
      isRequired={isRequired}
      placeholder={picker.placeholder}
      typed={typed}
      onType={setTyped}
      found={found.slice(0, mostShown).map((line) => ({
        id: line.customerId,
        name: line.name,
        children: (
          <>
            <strong>{line.name}</strong>
            <span>{honorific[line.kind]}</span>
            <span className={styles.kana}>{line.kana}</span>
            <span className={styles.plate}>{line.plate}</span>
          </>
        ),
      }))}
      onPick={(id) => {
        const picked = found.find(({ customerId }) => customerId === id);
        if (picked !== undefined) onPick({ customerId: picked.customerId, name: picked.name });
      }}
      empty={data === undefined ? null : <p className={styles.note}>{none ?? picker.none}</p>}
      foot={found.length > mostShown && <p className={styles.note}>{picker.many}</p>}
      isAutoFocused={isAutoFocused}
      onKeyDown={onKeyDown}
    />
  );
}
