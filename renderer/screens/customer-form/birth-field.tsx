import { useLanguage, useText } from '../../text/language.tsx';
import { formatBirth } from '../../text/format-birth.ts';
import { TextField } from '../../ui/text-field.tsx';
import { readDay } from '../../widgets/typed-value/typed-value.ts';
import type { FormState } from './form-state.ts';

/** The birth date, typed in either calendar; above the input stands what was understood, with the age. */
export function BirthField({ form: { values, set } }: { readonly form: FormState }) {
  const { language } = useLanguage();
  const text = useText();
  const { value } = readDay(values.bornOn);
  return (
    <TextField
      name="bornOn"
      label={text.customers.field.bornOn}
      hint={value === null ? text.customers.form.birthHint : formatBirth(value, language, text)}
      value={values.bornOn}
      onChange={(bornOn) => set({ bornOn })}
    />
  );
}
