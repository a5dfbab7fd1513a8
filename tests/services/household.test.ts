import { expect, test } from 'vitest';
import type { CustomerFields } from '../../electron/domain/customers/customer.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { addCustomer } from './inputs.ts';

const blank = { phones: [], faxes: [], emails: [], address: null } satisfies Partial<CustomerFields>;
const phone = (value: string) => [{ label: 'home' as const, value, extension: null, remark: null }];

/** Somebody of whom nothing is known but this. */
const add = (desk: TestDesk, name: string, change: Partial<CustomerFields>) =>
  addCustomer(desk, { ...blank, name, kana: 'みほん', ...change });

test('whoever has the same telephone or address is named, and nothing else is told of them', async () => {
  const desk = await newDesk();
  const asked = await add(desk, '見本 一', {
    phones: phone('023-672-4038'),
    address: '山形県上山市見本町二丁目3番地の4',
  });
  const byPhone = await add(desk, '見本 二', { phones: phone('0236724038') });
  const byFax = await add(desk, '見本 三', { faxes: ['023-672-4038'] });
  const byAddress = await add(desk, '見本 四', { address: '上山市見本町２−３−４' });
  await add(desk, '見本 五', { phones: phone('023-672-4039'), address: '上山市見本町2-3-40' });
  await add(desk, '見本 六', { phones: phone('023-672-4038'), deceasedOn: '2026-01-01' });
  const household = await desk.ask('customer.household', { customerId: asked });
  expect(household.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
    [
      { customerId: byPhone, name: '見本 二' },
      { customerId: byFax, name: '見本 三' },
      { customerId: byAddress, name: '見本 四' },
    ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );
  expect((await desk.ask('customer.household', { customerId: byAddress })).map(({ name }) => name)).toEqual([
    '見本 一',
  ]);
});

test('who moved away or changed the number is no longer of the household', async () => {
  const desk = await newDesk();
  const asked = await add(desk, '見本 一', { address: '上山市見本町2-3-4' });
  const other = await add(desk, '見本 二', { address: '上山市見本町2-3-4' });
  expect(await desk.ask('customer.household', { customerId: asked })).toHaveLength(1);
  const changes = { from: { address: '上山市見本町2-3-4' }, to: { address: '上山市見本町9' } };
  await desk.ask('customer.edit', { id: desk.id(), customerId: other, changes });
  expect(await desk.ask('customer.household', { customerId: asked })).toEqual([]);
});

test('people without telephone and address have none, and nobody is nobody', async () => {
  const desk = await newDesk();
  const asked = await add(desk, '見本 一', {});
  await add(desk, '見本 二', {});
  expect(await desk.ask('customer.household', { customerId: asked })).toEqual([]);
  const nobody = desk.id();
  expect(await desk.fail('customer.open', { id: desk.id(), customerId: nobody })).toEqual({ kind: 'not_found' });
  expect(await desk.fail('customer.household', { customerId: nobody })).toEqual({ kind: 'no_visit' });
});
