import { parseTypedDate } from '../../../electron/domain/dates/typed-date.ts';
import { fill } from '../../../electron/words/fill.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { formatDay } from '../../text/screen-format.ts';
import { TextField } from '../../ui/text-field.tsx';
import { Offer } from './offer.tsx';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  /** How a day is typed, while none stands there. */
  readonly hint: string;
  /** As typed. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** How the day that was understood is told; as a day alone where nothing else is said of it. */
  readonly tell?: (on: CalendarDate) => string;
}

/**
 * A day, typed in either calendar; above the input stands what was understood. Where an era was over by then, the day that it would
 * be is offered by its right name.
 */
export function DayField({ name, label, hint, value, onChange, tell }: DayFieldProps) {
  const { language } = useLanguage();
  const { form } = useText().customers;
  const read = value.trim() === '' ? null : parseTypedDate(value);
  const meant = read?.ok === false ? read.meant : null;
  return (
    <div>
      <TextField
        name={name}
        label={label}
        hint={read?.ok ? (tell ?? ((on: CalendarDate) => formatDay(on, language)))(read.on) : hint}
        value={value}
        onChange={onChange}
      />
      {meant !== null && (
        <Offer
          lead={fill(form.dayMeant, { date: formatDay(meant, language) })}
          take={fill(form.meant, { value: formatDay(meant, language) })}
          onTake={() => onChange(meant)}
        />
      )}
    </div>
  );
}
