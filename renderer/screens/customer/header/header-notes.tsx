import styles from './customer-header.module.css';
import type { CustomerId } from '../../../../electron/domain/ids.ts';
import type { Output } from '../../../../electron/contract/table.ts';
import { answersAs } from '../../../../electron/domain/consent/giver.ts';
import { fill } from '../../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay } from '../../../text/screen-format.ts';
import { Banner } from '../../../ui/banner.tsx';
import { FlaggedNote } from './flagged-note.tsx';
import { flaggedRecords } from './flagged-records.tsx';
import { minorAge } from './minor-age.ts';

interface HeaderNotesProps {
  readonly customerId: CustomerId;
  readonly customer: Output<'customer.get'>;
}

/** What whoever serves this customer must know first: they have died, are minors for whom nobody answers yet, their data differ between the shops, or what was noted down. */
export function HeaderNotes({ customerId, customer }: HeaderNotesProps) {
  const text = useText();
  const { screen } = text.customers;
  const { language } = useLanguage();
  const { fields, persons } = customer;
  const flagged = flaggedRecords(customerId, customer, text, language);
  const age = minorAge(fields);
  const isAlone = age !== null && !persons.some(({ role }) => answersAs[role] === 'legal_representative');
  if (fields.deceasedOn === null && flagged.length === 0 && !isAlone && fields.remarks === null) return null;
  return (
    <div className={styles.notes}>
      {fields.deceasedOn !== null && (
        <Banner variant="stop" height="low" title={screen.deceasedTitle}>
          {fill(screen.deceased, { date: formatDay(fields.deceasedOn, language) })}
        </Banner>
      )}
      {flagged.length > 0 && <FlaggedNote records={flagged} />}
      {isAlone && (
        <Banner variant="time" height="low" title={screen.minorTitle}>
          {fill(screen.minorNone, { age })}
        </Banner>
      )}
      {fields.remarks !== null && (
        <Banner variant="time" height="low" title={text.customers.field.remarks}>
          <span className={styles.remarks}>{fields.remarks}</span>
        </Banner>
      )}
    </div>
  );
}
