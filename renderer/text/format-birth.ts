import { ageOn } from '../../electron/domain/dates/age.ts';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { fill } from '../../electron/words/fill.ts';
import type { Language } from '../../electron/domain/text/language.ts';
import { formatDay, today } from './screen-format.ts';
import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';

/** 昭和58年4月2日（43歳） */
export function formatBirth(bornOn: CalendarDate, language: Language, { customers }: Catalogue): string {
  const age = ageOn(bornOn, today());
  const date = formatDay(bornOn, language);
  return age === null ? fill(customers.form.birthFuture, { date }) : fill(customers.form.birthRead, { date, age });
}
