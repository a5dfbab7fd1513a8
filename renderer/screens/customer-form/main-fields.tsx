import styles from './customer-form.module.css';
import { emailSchema } from '../../../electron/domain/customers/email.ts';
import { useText } from '../../text/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tidy } from '../../widgets/typed-value/typed-value.ts';
import { useNameWithReading } from '../../widgets/typed-value/use-name-with-reading.ts';
import { AddressFields } from './address-fields.tsx';
import { BirthField } from './birth-field.tsx';
import { ContactPersons } from './contact-persons.tsx';
import { withRow, type FormState } from './form-state.ts';
import { KanaField } from './kana-field.tsx';
import { NameField } from './name-field.tsx';
import { PhoneFields } from './phone-fields.tsx';

/** What the counter asks first: name, reading, telephone, e-mail, address, birth date; of a company whom to ask for. */
export function MainFields({ form, isNew }: { readonly form: FormState; readonly isNew: boolean }) {
  const { values, set } = form;
  const { field, company } = useText().customers;
  const isCompany = values.kind === 'company';
  const [phone] = values.phones;
  const name = useNameWithReading({ ...values, onChange: set });
  return (
    <div className={styles.grid}>
      <div className={styles.w6}>
        <NameField
          name="name"
          label={isCompany ? company.name : field.name}
          isAutoFocused={isNew}
          value={values.name}
          {...name}
        />
      </div>
      <div className={styles.w6}>
        <KanaField form={form} />
      </div>
      {phone !== undefined && (
        <div className={styles.w6}>
          <PhoneFields form={form} at={0} row={phone} />
        </div>
      )}
      <div className={styles.w6}>
        <TextField
          name="emails.0"
          label={field.emails}
          inputMode="email"
          value={values.emails[0] ?? ''}
          onChange={(email) => set({ emails: withRow(values.emails, 0, email) })}
          onLeave={() => set({ emails: withRow(values.emails, 0, tidy(emailSchema, values.emails[0] ?? '')) })}
        />
      </div>
      <AddressFields form={form} />
      {isCompany ? (
        <div className={styles.w12}>
          <ContactPersons form={form} />
        </div>
      ) : (
        <div className={styles.w6}>
          <BirthField form={form} />
        </div>
      )}
    </div>
  );
}
