import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../api/desk.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { fill } from '../../text/fill.ts';
import { useText } from '../../text/language.tsx';
import { today } from '../../text/screen-format.ts';
import { DateField, readDate } from '../../ui/date-field.tsx';
import { useFaults } from '../../ui/faults.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { readDay, problemText } from '../customers/typed-value.ts';
import { carTitle, type Vehicle } from './holding.ts';
import { TaskFrame } from './task-frame.tsx';

interface RetireFormProps {
  readonly customerId: string;
  readonly vehicle: Vehicle;
  readonly onEnd: () => void;
}

/** Records that a car was sold or scrapped. Its record stays. */
export function RetireForm({ customerId, vehicle, onEnd }: RetireFormProps) {
  const text = useText();
  const { vehicle: words } = text.customer;
  const client = useQueryClient();
  const [how, setHow] = useState<'sold' | 'scrapped'>('sold');
  const [typed, setTyped] = useState<string>(today);
  const faults = useFaults<'on'>();
  const on = readDate(typed);
  const { submit, isPending, failure } = useSubmit(async () => {
    if (on === null) return;
    await command('vehicle.retire', { customerId, vehicleId: vehicle.vehicleId, how, on });
    onEnd();
    await client.invalidateQueries();
  });
  const check = () => {
    const code = typed.trim() === '' ? 'required' : readDay(typed).problem;
    const fault = problemText(code, text);
    if (!faults.show(fault === undefined ? {} : { on: fault })) submit();
  };
  return (
    <TaskFrame
      title={fill(words.retireTitle, { car: carTitle(vehicle, text) })}
      save={words.retireSave}
      look="danger"
      isPending={isPending}
      failure={failure}
      faultsShown={faults.shown}
      isDirty={false}
      onSave={check}
      onEnd={onEnd}
    >
      <RadioGroup
        name="how"
        label={words.retireHow}
        columns={2}
        isAutoFocused
        value={how}
        choices={[
          { value: 'sold', label: words.sold },
          { value: 'scrapped', label: words.scrapped },
        ]}
        onChange={setHow}
      />
      <DateField
        name="on"
        label={words.retireOn}
        isRequired
        value={typed}
        fault={faults.of('on')}
        onChange={(value) => {
          setTyped(value);
          faults.clear('on');
        }}
      />
      <p className="customer-note">{words.retireNote}</p>
    </TaskFrame>
  );
}
