import { z } from 'zod';
import type { CustomerFields } from '../customers/customer.ts';
import { ageOn } from '../dates/age.ts';
import { calendarDateSchema, type CalendarDate } from '../dates/calendar-date.ts';

/**
 * Up to which age a legal representative answers for a person, and from which day that holds: PPC Q&A 1-62 says about 12 to
 * 15, and the amendment of 2026 speaks of people under 16.
 */
export const minorAgeSchema = z.strictObject({ age: z.int().min(0).max(17), effectiveOn: calendarDateSchema });

/** Up to which age a legal representative answers, from a day on. */
export type MinorAge = z.infer<typeof minorAgeSchema>;

/** Until somebody sets another: 15 and younger. */
const defaultMinorAge = 15;

/** The age that holds on a day. */
export function minorAgeOn(ages: readonly MinorAge[], on: CalendarDate): number {
  const newest = ages
    .filter(({ effectiveOn }) => effectiveOn <= on)
    .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn))
    .at(-1);
  return newest?.age ?? defaultMinorAge;
}

/**
 * Whether a legal representative has to answer for this customer on that day. An unknown birth date asks nothing; one that lies
 * ahead is a mistake in the era, and nobody is taken for a grown-up by it.
 */
export function needsRepresentative(
  { kind, bornOn }: Pick<CustomerFields, 'kind' | 'bornOn'>,
  on: CalendarDate,
  ages: readonly MinorAge[],
): boolean {
  if (kind !== 'person' || bornOn === null) return false;
  const age = ageOn(bornOn, on);
  return age === null || age <= minorAgeOn(ages, on);
}

/** From this age on a person speaks for themselves (Civil Code Art. 4). */
const fullAge = 18;

/** Whether somebody is a minor on that day, for whom a legal representative can answer. */
export function isMinorOn(bornOn: CalendarDate | null, on: CalendarDate): boolean {
  const age = bornOn === null ? null : ageOn(bornOn, on);
  return age !== null && age < fullAge;
}
