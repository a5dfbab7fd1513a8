import { ageOn } from '../../../electron/domain/dates/age.ts';
import type { Catalogue } from '../../../electron/words/catalogue.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import type { Language } from '../../text/language.tsx';
import { formatDay, today } from '../../text/screen-format.ts';
import { TextField } from '../../ui/text-field.tsx';
import { readDay } from '../../widgets/typed-value/typed-value.ts';
import type { FormState } from './form-state.ts';

/** 昭和58年4月2日（43歳） */
export function formatBirth(bornOn: string, language: Language, { customer }: Catalogue): string {
  const age = ageOn(bornOn, today());
  const date = formatDay(bornOn, language);
  return age === null ? fill(customer.form.birthFuture, { date }) : fill(customer.form.birthRead, { date, age });
}

/** The birth date, typed in either calendar; above the input stands what was understood, with the age. */
export function BirthField({ form: { values, set, faultOf } }: { readonly form: FormState }) {
  const { language } = useLanguage();
  const text = useText();
  const { value } = readDay(values.bornOn);
  return (
    <TextField
      name="bornOn"
      label={text.customer.field.bornOn}
      hint={value === null ? text.customer.form.birthHint : formatBirth(value, language, text)}
      value={values.bornOn}
      fault={faultOf('bornOn')}
      onChange={(bornOn) => set({ bornOn }, 'bornOn')}
    />
  );
}
