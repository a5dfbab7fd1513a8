import { expect, test } from 'vitest';
import { isMinorOn, minorAgeOn, needsRepresentative } from '../../../electron/domain/consent/minor.ts';
import type { CalendarDate } from '../../../electron/domain/dates/calendar-date.ts';

const person = (bornOn: CalendarDate | null) => ({ kind: 'person', bornOn }) as const;

test.each([
  ['on the last day of being 15', '2010-11-23', '2026-11-22', true],
  ['on the 16th birthday', '2010-11-22', '2026-11-22', false],
  ['on the day of birth', '2026-11-22', '2026-11-22', true],
  ['born on 29 February, on 28 February of a common year', '2012-02-29', '2028-02-28', true],
  ['born on 29 February, on the 16th birthday', '2012-02-29', '2028-02-29', false],
  ['grown up', '1973-07-03', '2026-11-22', false],
  ['of whom the birth date is not known', null, '2026-11-22', false],
  ['before they were born, by a misprint', '2027-01-01', '2026-11-22', true],
] as const)('somebody %s: a representative is needed, %s on %s: %s', (_, bornOn, on, isNeeded) => {
  expect(needsRepresentative(person(bornOn), on, [])).toBe(isNeeded);
});

test('a company has no age', () => {
  expect(needsRepresentative({ kind: 'company', bornOn: '2020-01-01' }, '2026-11-22', [])).toBe(false);
});

test('an age holds from its day on, whatever order the ages were set in', () => {
  const ages = [
    { age: 17, effectiveOn: '2030-04-01' },
    { age: 12, effectiveOn: '2028-04-01' },
  ] as const;
  for (const known of [ages, ages.toReversed()]) {
    expect(
      (['2028-03-31', '2028-04-01', '2030-03-31', '2030-04-01'] as const).map((on) => minorAgeOn(known, on)),
    ).toEqual([15, 12, 12, 17]);
  }
});

test.each([
  ['on the last day of being 17', '2008-11-23', true],
  ['on the 18th birthday', '2008-11-22', false],
  ['on the day of birth', '2026-11-22', true],
  ['of whom the birth date is not known', null, false],
] as const)('somebody %s, born on %s, is a minor: %s', (_, bornOn, isMinor) => {
  expect(isMinorOn(bornOn, '2026-11-22')).toBe(isMinor);
});
