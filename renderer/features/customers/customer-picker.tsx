import './customer-picker.css';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import type { Output } from '../../../electron/contract/table.ts';
import { ask } from '../../api/queries.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Picked } from '../vehicles/car-draft.ts';
import { CustomerName } from './customer-name.tsx';

/** More than this a person does not read through. */
const mostShown = 8;

interface CustomerPickerProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly fault?: string | undefined;
  /** Who was chosen. */
  readonly customerId: string | null;
  /** Who cannot be chosen: the customer whose screen this is. */
  readonly exceptId?: string | null;
  readonly isAutoFocused?: boolean;
  readonly onPick: (picked: Picked | null) => void;
}

/** Finds another customer by whatever is known of them, and shows who was chosen. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { label, customerId, onPick } = props;
  const { picker } = useText().customer;
  if (customerId === null) return <Finder {...props} />;
  return (
    <div className="picked">
      <span>
        <span className="picked-label">{label}</span> <CustomerName customerId={customerId} />
      </span>
      <Button look="quiet" onPress={() => onPick(null)}>
        {picker.change}
      </Button>
    </div>
  );
}

function Finder({
  name,
  label,
  hint,
  isRequired = false,
  fault,
  exceptId,
  isAutoFocused,
  onPick,
}: CustomerPickerProps) {
  const { picker } = useText().customer;
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data } = useQuery({ ...ask('customer.find', { text }), enabled: text !== '', staleTime: 0 });
  const found = (data ?? []).filter((line) => line.customerId !== exceptId);
  return (
    <div className="picker">
      <TextField
        name={name}
        label={label}
        hint={hint ?? picker.placeholder}
        isRequired={isRequired}
        isAutoFocused={isAutoFocused ?? false}
        value={typed}
        fault={fault}
        onChange={setTyped}
      />
      {text !== '' && data !== undefined && (
        <>
          {found.length > 0 && (
            <ul className="picker-list" aria-label={picker.results}>
              {found.slice(0, mostShown).map((line) => (
                <li key={line.customerId}>
                  <FoundRow line={line} onPick={onPick} />
                </li>
              ))}
            </ul>
          )}
          <output className="picker-note">
            {found.length === 0 ? picker.none : found.length > mostShown ? picker.many : ''}
          </output>
        </>
      )}
    </div>
  );
}

type Line = Output<'customer.find'>[number];

function FoundRow({ line, onPick }: { readonly line: Line; readonly onPick: (picked: Picked) => void }) {
  const { honorific } = useText().customer;
  return (
    <PlainButton className="picker-row" onPress={() => onPick({ customerId: line.customerId, name: line.name })}>
      <strong>{line.name}</strong>
      <span>{honorific[line.kind]}</span>
      <span className="picker-kana">{line.kana}</span>
      {line.plate !== null && <span className="picker-plate">{line.plate}</span>}
    </PlainButton>
  );
}
