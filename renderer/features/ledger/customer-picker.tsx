import '../../ui/select.css';
import './customer-picker.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Output } from '../../../electron/contract/table.ts';
import { ask } from '../../api/queries.ts';
import { fill } from '../../text/fill.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldLabel } from '../../ui/field-parts.tsx';

type CustomerLine = Output<'customer.find'>[number];

/** Who was chosen. */
export type PickedCustomer = Pick<CustomerLine, 'customerId' | 'name'>;

interface CustomerPickerProps {
  readonly picked: PickedCustomer | null;
  readonly onPick: (picked: PickedCustomer | null) => void;
}

/** One customer, found by what is typed. */
export function CustomerPicker({ picked, onPick }: CustomerPickerProps) {
  const { filter } = useText().ledger;
  if (picked === null) return <Finder onPick={onPick} />;
  return (
    <div className="picked-customer">
      <strong>{fill(filter.only, { name: picked.name })}</strong>
      <Button look="quiet" onPress={() => onPick(null)}>
        <X aria-hidden />
        {filter.clearCustomer}
      </Button>
    </div>
  );
}

function Finder({ onPick }: Pick<CustomerPickerProps, 'onPick'>) {
  const { filter } = useText().ledger;
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { data } = useQuery({
    ...ask('customer.find', { text }),
    enabled: text !== '',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const found = text === '' ? [] : (data ?? []);
  return (
    <ComboBox
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => {
        const customer = found.find(({ customerId }) => customerId === key);
        if (customer !== undefined) onPick(customer);
      }}
      allowsEmptyCollection={text !== ''}
    >
      <FieldLabel label={filter.customer} />
      <Input className="field-input" placeholder={filter.customerHint} maxLength={200} />
      <Popover className="select-list">
        <ListBox
          renderEmptyState={() => (data === undefined ? null : <p className="picker-none">{filter.customerNone}</p>)}
        >
          {({ customerId, name, kana, plate }: CustomerLine) => (
            <ListBoxItem id={customerId} textValue={name} className="select-option">
              <strong>{name}</strong>
              <span className="picker-kana">{kana}</span>
              <span className="picker-kana">{plate}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
