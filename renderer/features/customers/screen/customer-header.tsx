import './customer-header.css';
import { useQuery } from '@tanstack/react-query';
import { Eye, EyeOff, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as PlainButton } from 'react-aria-components/Button';
import { useNavigate } from 'react-router';
import type { Output } from '../../../../electron/contract/table.ts';
import { ask } from '../../../api/queries.ts';
import { paths } from '../../../paths.ts';
import { fill } from '../../../text/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { StateMark } from '../../../documents/state-mark.tsx';
import { formatBirth } from '../form/birth-field.tsx';
import { sameVisit } from '../use-visit.ts';
import { HeaderCars } from './header-cars.tsx';
import { HeaderNotes } from './header-notes.tsx';
import { maskEmail, maskPhone } from './masked.ts';
import { stopRibbons } from './ribbons.ts';
import { useNoticeWords } from './use-notice-words.ts';

type Customer = Output<'customer.get'>;

interface CustomerHeaderProps {
  readonly customerId: string;
  readonly customer: Customer;
  /** The line of tabs and what stands beside it. */
  readonly children: ReactNode;
}

/** Who the customer is, on every sheet: name, age, where they are reached, cars, and what they have stopped. */
export function CustomerHeader({ customerId, customer, children }: CustomerHeaderProps) {
  const { fields, vehicles } = customer;
  const text = useText();
  const { screen, honorific } = text.customer;
  const { language } = useLanguage();
  const navigate = useNavigate();
  return (
    <header className="customer-header">
      <div className="customer-facts">
        <div className="customer-who">
          <p className="customer-kana">{fields.kana}</p>
          <h1>
            <span className="customer-name">{fields.name}</span>{' '}
            <span className="customer-honorific">{honorific[fields.kind]}</span>
          </h1>
        </div>
        <div className="customer-lines customer-lines-about">
          {fields.kind === 'person' ? (
            <p>{fields.bornOn === null ? screen.noBirth : formatBirth(fields.bornOn, language, text)}</p>
          ) : (
            <p>{fields.contactPersons.map(({ name, title }) => [title, name].join(' ').trim()).join('、')}</p>
          )}
          <p title={fields.address ?? ''}>
            {fields.address === null ? screen.noAddress : `${fields.postalCode ?? ''} ${fields.address}`.trim()}
          </p>
        </div>
        <Reached fields={fields} />
        <HeaderCars vehicles={vehicles} customerId={customerId} />
        <Ribbons customerId={customerId} />
      </div>
      <HeaderNotes customer={customer} />
      <div className="customer-tab-line">
        {children}
        <Button look="quiet" onPress={() => void navigate(paths.editCustomer(customerId), sameVisit)}>
          <Pencil aria-hidden />
          {screen.edit}
        </Button>
      </div>
    </header>
  );
}

function Reached({ fields }: { readonly fields: Customer['fields'] }) {
  const { screen } = useText().customer;
  const [isShown, setIsShown] = useState(false);
  const [phone] = fields.phones;
  const [email] = fields.emails;
  const show = (value: string, mask: (text: string) => string) => (isShown ? value : mask(value));
  if (phone === undefined && email === undefined) {
    return (
      <div className="customer-lines">
        <p>{screen.noPhone}</p>
      </div>
    );
  }
  const phones = isShown ? fields.phones : fields.phones.slice(0, 1);
  const emails = isShown ? fields.emails : fields.emails.slice(0, 1);
  return (
    <div className="customer-reached">
      <div className="customer-lines">
        {phones.length === 0 && <p>{screen.noPhone}</p>}
        {phones.map(({ value }) => (
          <p key={value} className="customer-number">
            {show(value, maskPhone)}
          </p>
        ))}
        {emails.map((value) => (
          <p key={value}>{show(value, maskEmail)}</p>
        ))}
      </div>
      <PlainButton
        className="customer-reveal"
        aria-label={isShown ? screen.conceal : screen.reveal}
        onPress={() => setIsShown(!isShown)}
      >
        {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </PlainButton>
    </div>
  );
}

function Ribbons({ customerId }: { readonly customerId: string }) {
  const { screen } = useText().customer;
  const notice = useNoticeWords();
  const { data: state } = useQuery(ask('consent.state', { customerId }));
  if (notice === null || state === undefined) return null;
  const ribbons = stopRibbons(state, notice, screen);
  const toReview = state.filter(({ needsReview }) => needsReview).length;
  if (ribbons.length === 0 && toReview === 0) return null;
  return (
    <ul className="customer-ribbons" aria-label={screen.stops}>
      {toReview > 0 && (
        <li className="customer-ribbon customer-ribbon-review">{fill(screen.review, { count: toReview })}</li>
      )}
      {ribbons.map((words) => (
        <li key={words} className="customer-ribbon">
          <StateMark state="withdrawn" />
          {words}
        </li>
      ))}
    </ul>
  );
}
