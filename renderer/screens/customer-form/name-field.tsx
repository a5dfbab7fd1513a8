import { useState } from 'react';
import { withoutHonorific } from '../../../electron/domain/text/honorific.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useText } from '../../text/language.tsx';
import { TextField, type CompositionEvents } from '../../ui/text-field.tsx';

interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  readonly isAutoFocused?: boolean;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly composition?: CompositionEvents;
}

/** A name. 様 and 御中 stand behind it on every screen and paper: typed along, they are taken off, and the field says so. */
export function NameField({ value, onChange, ...field }: NameFieldProps) {
  const { form } = useText().customers;
  const [dropped, setDropped] = useState<{ readonly from: string; readonly honorific: string } | null>(null);
  const leave = () => {
    const typed = value.trim();
    const name = withoutHonorific(typed);
    if (name === typed) return;
    setDropped({ from: name, honorific: typed.slice(name.length).trim() });
    onChange(name);
  };
  const said = dropped?.from === value ? fill(form.honorificDropped, { honorific: dropped.honorific }) : null;
  return <TextField {...field} isRequired hint={said} value={value} onChange={onChange} onLeave={leave} />;
}
