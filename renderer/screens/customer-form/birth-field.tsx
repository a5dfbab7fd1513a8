import { useLanguage, useText } from '../../text/language.tsx';
import { formatBirth } from '../../text/format-birth.ts';
import { DayField } from '../../widgets/typed-value/day-field.tsx';
import type { FormState } from './form-state.ts';

/** The birth date, told with the age. */
export function BirthField({ form: { values, set } }: { readonly form: FormState }) {
  const { language } = useLanguage();
  const text = useText();
  return (
    <DayField
      name="bornOn"
      label={text.customers.field.bornOn}
      hint={text.customers.form.birthHint}
      value={values.bornOn}
      onChange={(bornOn) => set({ bornOn })}
      tell={(on) => formatBirth(on, language, text)}
    />
  );
}
