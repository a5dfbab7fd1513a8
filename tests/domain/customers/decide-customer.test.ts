import { expect, test } from 'vitest';
import { blankCustomer, type CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { decideCustomerCreated, decideCustomerEdited } from '../../../electron/domain/customers/decide-customer.ts';

const known: CustomerFields = { ...blankCustomer, kind: 'person', name: '見本 花子', kana: 'みほん はなこ' };
const today = '2026-11-29';
const changes = { from: { name: '見本 花子' }, to: { name: '見本 華子' } };

test('a customer is changed from what the clerk saw; what else was changed meanwhile stands in nobody’s way', () => {
  expect(decideCustomerEdited(known, changes, today)).toEqual({ ok: true, value: changes });
  expect(decideCustomerEdited({ ...known, occupation: '会社員' }, changes, today)).toEqual({
    ok: true,
    value: changes,
  });
});

test('a customer whose field somebody else changed, or who is not there, is not', () => {
  expect(decideCustomerEdited({ ...known, name: '見本 はな子' }, changes, today)).toEqual({
    ok: false,
    error: 'customer_changed',
  });
  expect(decideCustomerEdited(null, changes, today)).toEqual({ ok: false, error: 'no_such_customer' });
});

const judged = (fields: Partial<CustomerFields>) => {
  const decided = decideCustomerCreated({ ...known, ...fields }, today);
  return decided.ok ? [] : decided.error.map(({ field, problem }) => `${field}: ${problem}`);
};

test.each([
  [{ bornOn: '2026-11-30' }, ['bornOn: in_future']],
  [{ bornOn: '2199-12-31' }, ['bornOn: in_future']],
  [{ bornOn: '1868-10-23' }, ['bornOn: too_old']],
  [{ bornOn: '1868-10-23', deceasedOn: '1950-01-01' }, []],
  [{ bornOn: '1900-11-30' }, []],
  [{ bornOn: '1900-11-29' }, ['bornOn: too_old']],
  [{ bornOn: '1901-11-29' }, []],
  [{ bornOn: '1990-01-01', deceasedOn: '1980-01-01' }, ['deceasedOn: died_before_birth']],
  [{ deceasedOn: '2199-01-01' }, ['deceasedOn: in_future']],
  [{ bornOn: '1906-01-01' }, []],
  [{ bornOn: '2026-11-29', deceasedOn: '2026-11-29' }, []],
  [{ kana: 'MIHON HANAKO' }, ['kana: reading_in_latin']],
  [{ name: 'SMITH JOHN', kana: 'SMITH JOHN' }, []],
  [{ name: 'SMITH JOHN', kana: '' }, []],
  [{ kana: '' }, []],
] as const)('%j of a new customer: %j', (fields, faults) => expect(judged(fields)).toEqual(faults));

test('what was let in before stands in no other change’s way, and is not typed anew', () => {
  const older = { ...known, bornOn: '2078-01-01' } as const;
  expect(decideCustomerEdited(older, changes, today).ok).toBe(true);
  const again = { from: { bornOn: '2078-01-01' }, to: { bornOn: '2079-01-01' } } as const;
  expect(decideCustomerEdited(older, again, today)).toEqual({
    ok: false,
    error: [{ field: 'bornOn', problem: 'in_future' }],
  });
});
