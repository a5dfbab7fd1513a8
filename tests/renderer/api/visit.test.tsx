import type { CustomerId } from '../../../electron/domain/ids.ts';
import { newId } from '../../support/ids.ts';
import { expect, test } from 'vitest';
import { blankCustomer } from '../../../electron/domain/customers/customer.ts';
import { call, DeskFailure } from '../../../renderer/api/desk.ts';
import { ask, createQueryClient, leaveDesk } from '../../../renderer/api/queries.ts';
import { startDesk } from '../../support/in-process-desk.tsx';
import { manager, setUpDesk } from '../../support/set-up-desk.ts';

async function add(name: string, kana: string): Promise<CustomerId> {
  const fields = { ...blankCustomer, kind: 'person' as const, name, kana };
  return (await call('customer.create', { id: newId(), fields })).customerId;
}

/** A window at an open desk with two customers. */
async function windowAt() {
  const desk = startDesk();
  const { managerId: staffId } = await setUpDesk(desk.app);
  const signIn = () => call('session.sign_in', { id: newId(), staffId, password: manager.password });
  await signIn();
  const misaki = await add('髙橋 美咲', 'たかはし みさき');
  const taro = await add('見本 太郎', 'みほん たろう');
  return {
    client: createQueryClient(),
    misaki,
    taro,
    /** The desk is locked, by whatever way, and the same person signs in again. */
    leaveAndComeBack: async (leave: () => void) => {
      desk.app.lock();
      leave();
      await signIn();
    },
    /** How often a customer was opened, by the ledger. */
    visits: async (customerId: CustomerId) => {
      const filter = { before: null, limit: 50, kinds: ['customer.opened'], on: null, staffId: null, customerId };
      return (await call('ledger.page', filter)).length;
    },
  };
}

test('whatever is asked of a customer, and however much at once, is one visit', async () => {
  const { client, misaki, visits } = await windowAt();
  const of = { customerId: misaki };
  await Promise.all([
    client.fetchQuery(ask('customer.get', of)),
    client.fetchQuery(ask('request.list', of)),
    call('customer.history', of),
  ]);
  await client.fetchQuery(ask('slip.list', of));
  expect(await visits(misaki)).toBe(1);
});

test('coming back after somebody else is another visit, and nothing known from the first is shown without it', async () => {
  const { client, misaki, taro, visits } = await windowAt();
  const asked = ask('customer.get', { customerId: misaki });
  await client.fetchQuery(asked);
  await client.fetchQuery(ask('customer.name', { customerId: misaki }));
  await client.fetchQuery(ask('customer.get', { customerId: taro }));
  expect(client.getQueryData(asked.queryKey)).toBeUndefined();
  // A name is what every list shows.
  expect(client.getQueryData(ask('customer.name', { customerId: misaki }).queryKey)).toBeDefined();
  expect((await client.fetchQuery(asked)).fields.name).toBe('髙橋 美咲');
  expect([await visits(misaki), await visits(taro)]).toEqual([2, 1]);
});

test('coming back after the desk was left is another visit', async () => {
  const { client, misaki, leaveAndComeBack, visits } = await windowAt();
  const asked = ask('customer.get', { customerId: misaki });
  await client.fetchQuery(asked);
  await leaveAndComeBack(() => leaveDesk(client));
  await client.fetchQuery(asked);
  expect(await visits(misaki)).toBe(2);
});

test('somebody who is not there is not found, each time, and the next customer is', async () => {
  const { misaki } = await windowAt();
  const nobody = newId();
  for (let time = 0; time < 2; time += 1) {
    const failure = await call('customer.get', { customerId: nobody }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeskFailure);
    expect(failure).toMatchObject({ failure: { kind: 'not_found' } });
  }
  expect((await call('customer.get', { customerId: misaki })).fields.name).toBe('髙橋 美咲');
});
