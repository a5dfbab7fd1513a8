import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Input } from '../../electron/contract/table.ts';
import { parseTypedDate } from '../../electron/domain/dates/typed-date.ts';
import { ja } from '../../electron/words/ja.ts';
import { inputRows, type InputRow } from '../domain/inputs/rows.ts';
import { newDesk } from '../support/new-desk.ts';
import { addCar, addCustomer, canaryCar, canaryFields } from './inputs.ts';

// The rows of tests/domain/inputs/inputs.tsv that the router answers.

const overrides = z.record(z.string(), z.unknown());

const wholeCustomers = inputRows('birth', 'kana', 'name').filter(({ input }) => input.startsWith('{'));

test.each(wholeCustomers)('$id: a customer with $input is $expected', async ({ input, expected }) => {
  const desk = await newDesk();
  const fields = { ...canaryFields, ...overrides.parse(JSON.parse(input)) };
  const answer = await desk.send('customer.create', { id: desk.id(), fields });
  expect(answer.ok ? 'accepted' : 'refused').toBe(expected.replace(/ with a reason$/, ''));
  if (!answer.ok) expect(answer.error).toMatchObject({ kind: 'validation' });
});

test.each(inputRows('minor'))('$id: $input', async () => {
  const desk = await newDesk();
  const read = parseTypedDate('R60.1.1');
  const fields = { ...canaryFields, bornOn: read.ok ? read.on : null };
  expect(await desk.fail('customer.create', { id: desk.id(), fields })).toEqual({
    kind: 'validation',
    fields: [{ path: 'fields.bornOn', code: 'in_future' }],
  });
});

test.each(inputRows('find'))('$id: $input finds $expected', async ({ input, expected }) => {
  const desk = await newDesk();
  await addCustomer(desk, { name: expected, kana: 'やまだ たろう' });
  expect((await desk.ask('customer.find', { text: input })).map(({ name }) => name)).toEqual([expected]);
});

test.each(inputRows('noise'))('$id: $input finds $expected', async ({ input, expected }) => {
  const desk = await newDesk();
  await addCustomer(desk, { name: '山田 太郎', kana: 'やまだ たろう' });
  const found = (await desk.ask('customer.find', { text: input })).map(({ name }) => name);
  expect(found).toEqual(expected === '山田 太郎' ? [expected] : []);
});

const towns = async ({ input }: InputRow) => {
  const desk = await newDesk();
  const found = await desk.ask('address.find', { postalCode: input });
  return found.map(({ prefecture, city, town }) => prefecture + city + town);
};

const isOffice = ({ expected }: InputRow) => expected.startsWith('the office of the code');

test.each(inputRows('zipq').filter((row) => !isOffice(row)))('$id: $input is $expected', async (row) => {
  const found = await towns(row);
  if (row.expected === '') expect(found.length).toBeGreaterThan(0);
  else expect(found).toContain(row.expected);
});

test.each(inputRows('zipq').filter(isOffice))(
  '$id: $input is of a large office, and the screen says so',
  async (row) => {
    expect(await towns(row)).toEqual([]);
    expect(ja.customers.form.noTown).toContain('大口事業所の番号は入っていません。住所はそのまま入力してください。');
  },
);

test.each(inputRows('dup'))('$id: $input is asked about', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const vehicleId = await addCar(desk, customerId);
  const same = (change: Partial<Input<'vehicle.same'>>) =>
    desk.ask('vehicle.same', { plate: canaryCar.plate, vin: canaryCar.vin, exceptId: null, ...change });
  const line = { customerId, kind: 'person', name: canaryFields.name };
  expect(await same({})).toEqual([{ ...line, by: 'both' }]);
  expect(await same({ vin: null })).toEqual([{ ...line, by: 'plate' }]);
  expect(await same({ plate: null, vin: canaryCar.vin?.replace('-', '') ?? null })).toEqual([{ ...line, by: 'vin' }]);
  expect(await same({ exceptId: vehicleId })).toEqual([]);
  expect(await same({ plate: '不明', vin: '不明' })).toEqual([]);
  await desk.ask('vehicle.retire', { id: desk.id(), customerId, vehicleId, how: 'sold', on: '2026-11-22' });
  expect(await same({})).toEqual([]);
});

test('a motorcycle is found by the digits of its plate, and by what is the same plate written otherwise', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await addCar(desk, customerId, { plate: '山形 あ 12-34', vin: '国[01]00001国' });
  expect(await desk.ask('customer.find', { text: '1234' })).toMatchObject([{ customerId, plate: '山形 あ 12-34' }]);
  expect(await desk.ask('vehicle.same', { plate: '山形あ１２３４', vin: null, exceptId: null })).toHaveLength(1);
});

test('without a reading a customer is found by the name, and stands in a list where the name would', async () => {
  const desk = await newDesk();
  for (const [name, kana] of [
    ['たなか 三郎', 'たなか さぶろう'],
    ['たき 一郎', ''],
    ['たに 二郎', 'たに じろう'],
  ] as const)
    await addCustomer(desk, { name, kana });
  expect((await desk.ask('customer.find', { text: 'た' })).map(({ name, kana }) => [name, kana])).toEqual([
    ['たき 一郎', ''],
    ['たなか 三郎', 'たなか さぶろう'],
    ['たに 二郎', 'たに じろう'],
  ]);
});

test('every row of the table is held against something', () => {
  const here = inputRows('birth', 'minor', 'find', 'noise', 'zipq', 'dup');
  const inDomain = inputRows('kana', 'name', 'phone', 'mail', 'zip', 'addr', 'date', 'plate', 'vin', 'type', 'csv');
  // The heading of the table and the entry of a visit: tests/audit/whole-bundle.test.ts, tests/services/visits.test.ts.
  const elsewhere = inputRows('audit');
  expect(here.length + inDomain.length + elsewhere.length).toBe(169);
});
