import { describe, expect, test } from 'vitest';
import { daysLeft, urgencyOf } from '../../../electron/domain/requests/flow.ts';

describe('how pressing a request is', () => {
  test.each([
    ['on the day it came', '2026-12-06', '2026-11-22', 14, 'calm'],
    ['on the sixth day', '2026-12-06', '2026-11-28', 8, 'calm'],
    ['on the seventh day', '2026-12-06', '2026-11-29', 7, 'soon'],
    ['on the eleventh day', '2026-12-06', '2026-12-03', 3, 'soon'],
    ['on the twelfth day', '2026-12-06', '2026-12-04', 2, 'late'],
    ['on the day it is due', '2026-12-06', '2026-12-06', 0, 'late'],
    ['on the day after', '2026-12-06', '2026-12-07', -1, 'late'],
    ['two weeks after', '2026-12-06', '2026-12-20', -14, 'late'],
    ['on 31 December, due in the new year', '2027-01-07', '2026-12-31', 7, 'soon'],
    ['on 1 January, due in two days', '2027-01-03', '2027-01-01', 2, 'late'],
    ['over 29 February', '2028-03-07', '2028-02-28', 8, 'calm'],
    ['on 29 February', '2028-03-07', '2028-02-29', 7, 'soon'],
    ['in a year without one', '2027-03-07', '2027-02-28', 7, 'soon'],
  ] as const)('%s: due %s, today %s: %d days, %s', (_, due, today, left, urgency) => {
    expect(daysLeft(due, today)).toBe(left);
    expect(urgencyOf(due, today)).toBe(urgency);
  });
});
