import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-form.module.css';
import { useText } from '../../text/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DayField } from '../../widgets/typed-value/day-field.tsx';
import type { FormState } from './form-state.ts';
import { MoreContacts } from './more-contacts.tsx';
import { Guardians } from './guardians.tsx';
import { isMinor } from './minor.ts';
import { genderChoiceSchema } from './customer-draft.ts';

interface MoreFieldsProps {
  readonly form: FormState;
  readonly customerId: CustomerId | null;
}

/** The rest of what the shop may write down (policy 7(2)①); seldom asked at the counter. */
export function MoreFields({ form, customerId }: MoreFieldsProps) {
  const { values, set } = form;
  const { field, company, gender, form: words } = useText().customers;
  const isPerson = values.kind === 'person';
  return (
    <div className={styles.grid}>
      <div className={styles.w12}>
        <MoreContacts form={form} />
      </div>
      {isPerson && (
        <div className={styles.w3}>
          <Select
            name="gender"
            label={field.gender}
            options={genderChoiceSchema.options.map((value) => ({ value, label: gender[value] }))}
            value={values.gender}
            onChange={(chosen) => set({ gender: chosen })}
          />
        </div>
      )}
      <div className={styles.w9}>
        <TextField
          name="occupation"
          label={isPerson ? field.occupation : company.occupation}
          value={values.occupation}
          onChange={(occupation) => set({ occupation })}
        />
      </div>
      {isPerson && (
        <div className={styles.w6}>
          <TextArea
            name="family"
            label={field.family}
            hint={words.sensitiveHint}
            rows={2}
            value={values.family}
            onChange={(family) => set({ family })}
          />
        </div>
      )}
      <div className={styles.w6}>
        <TextArea
          name="purchasePlans"
          label={field.purchasePlans}
          hint={words.sensitiveHint}
          rows={2}
          value={values.purchasePlans}
          onChange={(purchasePlans) => set({ purchasePlans })}
        />
      </div>
      <div className={styles.w12}>
        <TextArea
          name="remarks"
          label={field.remarks}
          hint={words.sensitiveHint}
          rows={2}
          value={values.remarks}
          onChange={(remarks) => set({ remarks })}
        />
      </div>
      {isPerson && (
        <>
          {!isMinor(values.bornOn) && (
            <div className={styles.w12}>
              <Guardians form={form} customerId={customerId} isAsked={false} />
            </div>
          )}
          <div className={styles.w6}>
            <DeceasedField form={form} />
          </div>
        </>
      )}
    </div>
  );
}

function DeceasedField({ form: { values, set } }: { readonly form: FormState }) {
  const { field, form: words } = useText().customers;
  return (
    <DayField
      name="deceasedOn"
      label={field.deceasedOn}
      hint={words.deceasedHint}
      value={values.deceasedOn}
      onChange={(deceasedOn) => set({ deceasedOn })}
    />
  );
}
