import type { Output } from '../../../../electron/contract/table.ts';
import { ageOn } from '../../../../electron/domain/dates/age.ts';
import { fill } from '../../../text/fill.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { formatDay, today } from '../../../text/screen-format.ts';
import { Banner } from '../../../ui/banner.tsx';
import { fieldNames } from '../field-words.ts';

/** From this age on a person speaks for themselves (Civil Code Art. 4). */
const fullAge = 18;

/** What whoever serves this customer must know first: they have died, are minors, or their data differ between the shops. */
export function HeaderNotes({ customer }: { readonly customer: Output<'customer.get'> }) {
  const text = useText();
  const { screen } = text.customer;
  const { language } = useLanguage();
  const { fields, flagged } = customer;
  const age = fields.bornOn === null || fields.deceasedOn !== null ? null : ageOn(fields.bornOn, today());
  const isMinor = age !== null && age < fullAge;
  if (fields.deceasedOn === null && flagged.length === 0 && !isMinor) return null;
  return (
    <div className="customer-notes">
      {fields.deceasedOn !== null && (
        <Banner look="stop" title={screen.deceasedTitle}>
          {fill(screen.deceased, { date: formatDay(fields.deceasedOn, language) })}
        </Banner>
      )}
      {flagged.length > 0 && (
        <Banner look="stop" title={screen.flaggedTitle}>
          {fill(screen.flagged, { fields: fieldNames(flagged, text) })}
        </Banner>
      )}
      {isMinor && (
        <Banner look="time" title={screen.minorTitle}>
          {fill(fields.legalRepresentatives.length === 0 ? screen.minorNone : screen.minor, { age })}
        </Banner>
      )}
    </div>
  );
}
