import type { CustomerId } from '../../../electron/domain/ids.ts';
import styles from './customer-form.module.css';
import { emailSchema } from '../../../electron/domain/customers/email.ts';
import { useText } from '../../text/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tidy } from '../../widgets/typed-value/typed-value.ts';
import { useNameWithReading } from '../../widgets/typed-value/use-name-with-reading.ts';
import { AddressFields } from './address-fields.tsx';
import { BirthField } from './birth-field.tsx';
import { EmailBeside } from './email-beside.tsx';
import { withRow, type FormState } from './form-state.ts';
import { Guardians } from './guardians.tsx';
import { KanaField } from './kana-field.tsx';
import { isMinor } from './minor.ts';
import { NameField } from './name-field.tsx';
import { Persons } from './persons.tsx';
import { PhoneFields } from './phone-fields.tsx';

interface MainFieldsProps {
  readonly form: FormState;
  /** Null for a new customer. */
  readonly customerId: CustomerId | null;
}

/** What the counter asks first: name, reading, telephone, e-mail, address, birth date; of a company whom to ask for, of a minor who decides for them. */
export function MainFields({ form, customerId }: MainFieldsProps) {
  const { values, set } = form;
  const { field, company, form: words } = useText().customers;
  const isCompany = values.kind === 'company';
  const [phone] = values.phones;
  const name = useNameWithReading({ ...values, onChange: set });
  return (
    <div className={styles.grid}>
      <div className={styles.w6}>
        <NameField
          name="name"
          label={isCompany ? company.name : field.name}
          isAutoFocused={customerId === null}
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
        <EmailBeside form={form} at={0} />
      </div>
      <AddressFields form={form} />
      {isCompany ? (
        <div className={styles.w12}>
          <Persons form={form} legend={field.contactPersons} add={words.addPerson} />
        </div>
      ) : (
        <>
          <div className={styles.w6}>
            <BirthField form={form} />
          </div>
          {isMinor(values.bornOn) && (
            <div className={styles.w12}>
              <Guardians form={form} customerId={customerId} isAsked />
            </div>
          )}
        </>
      )}
    </div>
  );
}
