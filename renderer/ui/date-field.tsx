import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import { parseTypedDate } from '../../electron/domain/dates/typed-date.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { formatWeekday } from '../text/screen-format.ts';
import { TextField } from './text-field.tsx';

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** As typed. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** The day that was typed, in any of the ways people write days; null when it is none. */
export function readDate(typed: string): CalendarDate | null {
  const read = parseTypedDate(typed);
  return read.ok ? read.on : null;
}

/** A day, typed as on paper: R8.4.1, 令和8年4月1日, 2026/4/1. Above the input stands what was understood. */
export function DateField(props: DateFieldProps) {
  const { language } = useLanguage();
  const { ui } = useText();
  const on = readDate(props.value);
  return <TextField {...props} hint={on === null ? ui.date : formatWeekday(on, language)} />;
}
