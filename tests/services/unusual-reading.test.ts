import { expect, test } from 'vitest';
import { publishedCompany } from '../../electron/domain/notice/company.ts';
import { blankCustomer } from '../../electron/domain/customers/customer.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';

const hourMs = 3_600_000;

async function openNew(desk: TestDesk, name: string): Promise<void> {
  const customerId = desk.id();
  const fields = { ...blankCustomer, kind: 'person' as const, name, kana: 'みほん' };
  await desk.ask('customer.create', { id: customerId, fields });
  await desk.ask('customer.open', { id: desk.id(), customerId });
}

test('a manager sees who opened many customers at once, and who came at night', async () => {
  const desk = await newDesk();
  expect(await desk.ask('ledger.unusual', {})).toMatchObject({ looks: 0, readings: [], isCut: false });
  await desk.signIn(desk.receptionist);
  for (const sign of '一二三四五六七八九十') await openNew(desk, `見本 ${sign}`);
  // The desk's day begins in the afternoon.
  desk.world.clock.now += 8 * hourMs;
  await openNew(desk, '見本 夜');
  await desk.signIn(desk.manager);
  const { looks, readings, shops } = await desk.ask('ledger.unusual', {});
  expect(looks).toBe(11);
  expect(shops.map(({ isKnown }) => isKnown)).toEqual([true, true]);
  const { staffId, label: staffLabel } = desk.receptionist;
  expect(readings).toMatchObject([
    { why: 'out_of_hours', staffId, staffLabel, customers: 1 },
    { why: 'many', staffId, staffLabel, customers: 10 },
  ]);
  expect(JSON.stringify(readings)).not.toContain('見本');
});

test('where the hours of a shop cannot be read, that is said, and nothing there is out of hours', async () => {
  const desk = await newDesk();
  const company = {
    ...publishedCompany,
    shops: publishedCompany.shops.map((shop) => ({ ...shop, hours: '日により変わります' })),
  };
  await desk.ask('company.set', { id: desk.id(), company });
  desk.world.clock.now += 8 * hourMs;
  await openNew(desk, '見本 夜');
  const { shops, readings } = await desk.ask('ledger.unusual', {});
  expect(shops.every(({ isKnown }) => !isKnown)).toBe(true);
  expect(readings).toEqual([]);
});
