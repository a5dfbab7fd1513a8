import { expect, test } from 'vitest';
import { blankCustomer, type CustomerFields } from '../../../electron/domain/customers/customer.ts';
import { decideCustomerEdited } from '../../../electron/domain/customers/decide-customer.ts';

const known: CustomerFields = { ...blankCustomer, kind: 'person', name: '見本 花子', kana: 'みほん はなこ' };
const changes = { from: { name: '見本 花子' }, to: { name: '見本 華子' } };

test('a customer is changed from what the clerk saw; what else was changed meanwhile stands in nobody’s way', () => {
  expect(decideCustomerEdited(known, changes)).toEqual({ ok: true, value: changes });
  expect(decideCustomerEdited({ ...known, occupation: '会社員' }, changes)).toEqual({ ok: true, value: changes });
});

test('a customer whose field somebody else changed, or who is not there, is not', () => {
  expect(decideCustomerEdited({ ...known, name: '見本 はな子' }, changes)).toEqual({
    ok: false,
    error: 'customer_changed',
  });
  expect(decideCustomerEdited(null, changes)).toEqual({ ok: false, error: 'no_such_customer' });
});
