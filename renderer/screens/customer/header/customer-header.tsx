import type { CustomerId } from '../../../../electron/domain/ids.ts';
import styles from './customer-header.module.css';
import { Eye, EyeOff, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { useNavigate } from 'react-router';
import type { Output } from '../../../../electron/contract/table.ts';
import { paths } from '../../../widgets/navigation/paths.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { classNames } from '../../../ui/class-names.ts';
import { formatBirth } from '../../../text/format-birth.ts';
import { guardiansOf, peopleOf } from './answering.ts';
import { HeaderCars } from './header-cars.tsx';
import { HeaderNotes } from './header-notes.tsx';
import { phoneDetails, phoneWords } from '../../../widgets/customer/field-words.ts';
import { maskEmail, maskPhone } from './masked.ts';
import { minorAge } from './minor-age.ts';
import { StopBadges } from './stop-badge-list.tsx';

type Customer = Output<'customer.get'>;

/** A name of more letters is set smaller, on two lines. */
const mostLarge = 12;

interface CustomerHeaderProps {
  readonly customerId: CustomerId;
  readonly customer: Customer;
  /** The line of tabs and what stands beside it. */
  readonly children: ReactNode;
}

/** Who the customer is, on every sheet: name, age, where they are reached, cars, and what they have stopped. */
export function CustomerHeader({ customerId, customer, children }: CustomerHeaderProps) {
  const { fields, vehicles } = customer;
  const text = useText();
  const { screen, honorific } = text.customers;
  const { language } = useLanguage();
  const isLong = Array.from(fields.name).length > mostLarge;
  const navigate = useNavigate();
  // The dead do not grow older.
  const birthWords = ({ bornOn, deceasedOn }: Customer['fields']) => {
    if (bornOn === null) return screen.noBirth;
    return deceasedOn === null ? formatBirth(bornOn, language, text) : formatDay(bornOn, language);
  };
  const guardians = guardiansOf(customer, text.customers);
  return (
    <header className={styles.header}>
      <div className={styles.facts}>
        <div className={classNames(styles.who, isLong && styles.whoLong)}>
          <p className={styles.kana}>{fields.kana}</p>
          <h1>
            <span className={styles.name}>{fields.name}</span>
            <span className={styles.honorific}>{`\u00a0${honorific[fields.kind]}`}</span>
          </h1>
        </div>
        <div className={classNames(styles.lines, styles.linesAbout)}>
          {fields.kind === 'person' ? (
            <p>
              {birthWords(fields)}
              {minorAge(fields) !== null && <strong className={styles.minor}>{screen.minorTitle}</strong>}
              {guardians !== '' && <span className={styles.guardians}>{guardians}</span>}
            </p>
          ) : (
            <p>{peopleOf(customer, text.customers)}</p>
          )}
          <p>{fields.address === null ? screen.noAddress : `${fields.postalCode ?? ''} ${fields.address}`.trim()}</p>
        </div>
        <Reached fields={fields} />
        <HeaderCars vehicles={vehicles} customerId={customerId} />
      </div>
      <StopBadges customerId={customerId} />
      <HeaderNotes customerId={customerId} customer={customer} />
      <div className={styles.tabLine}>
        {children}
        <Button variant="quiet" size="low" onPress={() => void navigate(paths.editCustomer(customerId))}>
          <Pencil aria-hidden />
          {screen.edit}
        </Button>
      </div>
    </header>
  );
}

function Reached({ fields }: { readonly fields: Customer['fields'] }) {
  const { customers } = useText();
  const { screen } = customers;
  const [isShown, setIsShown] = useState(false);
  if (fields.phones.length === 0 && fields.emails.length === 0) {
    return (
      <div className={styles.lines}>
        <p>{screen.noPhone}</p>
      </div>
    );
  }
  const phones = isShown ? fields.phones : fields.phones.slice(0, 1);
  const emails = isShown ? fields.emails : fields.emails.slice(0, 1);
  return (
    <div className={classNames(styles.reached, isShown && styles.reachedWhole)}>
      <div className={styles.lines}>
        {phones.length === 0 && <p>{screen.noPhone}</p>}
        {phones.map((phone) => (
          <p key={phone.value}>
            {isShown ? phoneWords(phone, phoneDetails(phone, customers), customers) : maskPhone(phone.value)}
          </p>
        ))}
        {emails.map((value) => (
          <p key={value}>{isShown ? value : maskEmail(value)}</p>
        ))}
      </div>
      <PlainButton
        className={classNames(styles.reveal)}
        aria-label={isShown ? screen.conceal : screen.reveal}
        onPress={() => setIsShown(!isShown)}
      >
        {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </PlainButton>
    </div>
  );
}
