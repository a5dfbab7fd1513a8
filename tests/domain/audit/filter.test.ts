import { trustedId } from '../../../electron/domain/ids.ts';
import { describe, expect, test } from 'vitest';
import {
  auditFilterSchema,
  isChosen,
  isWithin,
  periodOf,
  type AuditFilter,
} from '../../../electron/domain/audit/filter.ts';

const everything: AuditFilter = { from: null, to: null, kinds: [], staffId: null, customerId: null };
const one = trustedId('019a0000-0000-7000-8000-000000000001');
const two = trustedId('019a0000-0000-7000-8000-000000000002');

describe('the period', () => {
  test('is made of days of Tokyo', () => {
    const period = periodOf({ from: '2026-11-22', to: '2026-11-22' });
    expect(period).toEqual({ from: '2026-11-21T15:00:00.000Z', before: '2026-11-22T15:00:00.000Z' });
    expect(isWithin(period, '2026-11-21T14:59:59.999Z')).toBe(false);
    expect(isWithin(period, '2026-11-21T15:00:00.000Z')).toBe(true);
    expect(isWithin(period, '2026-11-22T14:59:59.999Z')).toBe(true);
    expect(isWithin(period, '2026-11-22T15:00:00.000Z')).toBe(false);
  });

  test('may be open at either end', () => {
    expect(isWithin(periodOf({ from: null, to: '2026-11-22' }), '1900-01-01T00:00:00.000Z')).toBe(true);
    expect(isWithin(periodOf({ from: '2026-11-22', to: null }), '2190-01-01T00:00:00.000Z')).toBe(true);
    expect(periodOf(everything)).toEqual({ from: null, before: null });
  });

  test('does not end before it begins', () => {
    const period = { ...everything, from: '2026-11-22', to: '2026-11-21' };
    expect(auditFilterSchema.safeParse(period).error?.issues).toMatchObject([
      { path: ['to'], message: 'impossible_date' },
    ]);
    expect(auditFilterSchema.safeParse({ ...period, to: '2026-11-22' }).success).toBe(true);
  });
});

describe('an entry is chosen', () => {
  const entry = { kind: 'customer.opened', staff: one, subject: two };

  test.each<[boolean, Partial<AuditFilter>]>([
    [true, {}],
    [true, { kinds: ['customer.opened', 'staff.added'], staffId: one, customerId: two }],
    [false, { kinds: ['staff.added'] }],
    [false, { staffId: two }],
    [false, { customerId: one }],
    [false, { kinds: ['customer.opened'], customerId: one }],
  ])('%s by %j', (isIt, filter) => {
    expect(isChosen({ ...everything, ...filter }, entry)).toBe(isIt);
  });

  test('not by customer when it is about nobody', () => {
    expect(isChosen({ ...everything, customerId: two }, { ...entry, subject: null })).toBe(false);
  });
});
