import type { CalendarDate } from './calendar-date.ts';

/**
 * Full years of age on a day, or null before birth. A year is completed as the eve of the birthday ends (年齢計算ニ関スル法律,
 * Civil Code Art. 143(2)); who was born on 29 February therefore turns on 1 March in common years.
 */
export function ageOn(bornOn: CalendarDate, on: CalendarDate): number | null {
  if (on < bornOn) return null;
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
