import { describe, expect, test } from 'vitest';
import { dayOrMoment, isHourKnown, isOfEarlierDay } from '../../../electron/domain/dates/hour-known.ts';

const recorded = '2026-11-29T05:05:00.000Z';

describe('an hour', () => {
  test.each([
    ['of what was entered as it happened', recorded, true],
    ['that somebody stated', '2026-11-10T01:20:00.000Z', true],
    ['of a day alone, written as its beginning in Tokyo', '2026-11-09T15:00:00.000Z', false],
    ['of a day alone, written as its noon by the first version', '2026-11-10T03:00:00.000Z', false],
  ] as const)('%s: %s', (_what, occurred, isKnown) => {
    expect(isHourKnown({ occurred, recorded })).toBe(isKnown);
  });

  test('is known at midnight, where the clock stood there', () => {
    const midnight = '2026-11-28T15:00:00.000Z';
    expect(isHourKnown({ occurred: midnight, recorded: midnight })).toBe(true);
  });

  test('is left out of what is written down elsewhere', () => {
    expect(dayOrMoment('2026-11-09T15:00:00.000Z')).toBe('2026-11-10');
    expect(dayOrMoment(recorded)).toBe(recorded);
  });
});

test('an earlier day is one in Tokyo', () => {
  expect(isOfEarlierDay({ occurred: '2026-11-28T14:59:59.999Z', recorded })).toBe(true);
  expect(isOfEarlierDay({ occurred: '2026-11-28T15:00:00.000Z', recorded })).toBe(false);
});
