import styles from './customer-form.module.css';
import { isLatin, readingSchema } from '../../../electron/domain/text/clean.ts';
import { useText } from '../../text/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tidy } from '../../widgets/typed-value/typed-value.ts';
import type { FormState } from './form-state.ts';

/** The reading of the customer's name, or that nobody knows it. A name in Latin letters needs none. */
export function KanaField({ form: { values, set } }: { readonly form: FormState }) {
  const { field, form } = useText().customers;
  const { name, kana, isKanaUnknown } = values;
  const isNameLatin = isLatin(name);
  const isBlank = kana.trim() === '';
  const hint = isNameLatin ? form.kanaLatinHint : isKanaUnknown && isBlank ? form.kanaUnknownHint : undefined;
  return (
    <div className={styles.kana}>
      <TextField
        name="kana"
        label={field.kana}
        isRequired={!isKanaUnknown && !isNameLatin}
        hint={hint}
        value={kana}
        onChange={(typed) => set({ kana: typed, isKanaUnknown: false })}
        onLeave={() => set({ kana: tidy(readingSchema, kana) })}
      />
      {isBlank && !isKanaUnknown && !isNameLatin && (
        <div className={styles.kanaUnknown}>
          <Button variant="quiet" size="inline" onPress={() => set({ isKanaUnknown: true })}>
            {form.kanaUnknown}
          </Button>
        </div>
      )}
    </div>
  );
}
