import { trustedId } from '../../electron/domain/ids.ts';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { record } from '../../db/ledger/append.ts';
import { openDb } from '../../db/open.ts';
import { Session } from '../../electron/app/session.ts';
import { readHeader } from '../../electron/domain/ledger/header.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import type { OpenSession } from '../../electron/services/start/startup-context.ts';
import { loggedLines } from '../support/canaries.ts';
import { makeIds } from '../support/ids.ts';
import { newDatabase, opened } from '../support/new-database.ts';
import { newDesk, type TestDesk } from '../support/new-desk.ts';
import { readSealed } from '../support/sealed.ts';
import { addCustomer } from './inputs.ts';

/** So many entries that a verification takes several slices. */
async function deskWithLongLedger(): Promise<TestDesk> {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  const next = makeIds(0xbbb);
  await desk.look((db) => {
    const header = readHeader(readSealed(db)[0]?.header ?? '');
    if (header === null) throw new Error('the ledger is empty');
    const { device, staff, shop, recorded } = header;
    const opens = Array.from({ length: 4_500 }, () => ({
      id: next(),
      kind: 'customer.opened' as const,
      subject: customerId,
      body: {},
    }));
    record(db, { device, staff, shop, at: recorded }, opens);
  });
  return desk;
}

describe('locking', () => {
  test('closes everything at once, and lets go of the file', async () => {
    const desk = await newDesk();
    expect(await desk.send('session.lock', { id: desk.id() })).toEqual({ ok: true, value: {} });
    expect(loggedLines().at(-1)).toBe('{"name":"session.locked"}');
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: false, staff: null });
    expect(await desk.fail('customer.find', { text: '' })).toEqual({ kind: 'locked' });
    expect(await desk.fail('session.lock', { id: desk.id() })).toEqual({ kind: 'locked' });
    const { staffId, password } = desk.receptionist;
    await desk.ask('session.sign_in', { id: desk.id(), staffId, password });
  });

  test('twice, or with nobody in, does nothing', async () => {
    const desk = await newDesk();
    desk.app.lock();
    desk.app.lock();
    await desk.signIn(desk.manager);
    expect(await desk.ask('customer.find', { text: '' })).toEqual([]);
  });

  test('what was typed before is refused after: a call that waits does not slip through', async () => {
    const desk = await newDesk();
    const calls = Array.from({ length: 5 }, () => desk.send('customer.find', { text: '' }));
    desk.app.lock();
    const late = desk.send('customer.find', { text: '' });
    expect((await late).ok).toBe(false);
    for (const result of await Promise.all(calls)) expect(result.ok || result.error.kind === 'locked').toBe(true);
  });
});

describe('locking in the middle of a long job', () => {
  test('bars every further call at once; the job is given up, and then the file is closed', async () => {
    const desk = await deskWithLongLedger();
    const during: unknown[] = [];
    desk.world.nextTurn = async () => {
      desk.app.lock();
      during.push((await desk.send('customer.find', { text: '' })).ok, (await desk.ask('session.state', {})).isOpen);
      // Still held by the job.
      during.push(openDb(join(desk.folder, databaseFile), Buffer.alloc(32)));
    };
    const result = await desk.send('ledger.verify', { id: desk.id() });
    expect(during.slice(0, 3)).toEqual([false, false, { ok: false, error: 'in_use' }]);
    expect(result).toMatchObject({ ok: true, value: { outcome: 'cancelled' } });
    desk.world.nextTurn = () => Promise.resolve();
    await desk.signIn(desk.manager);
    const [entrance, before] = await desk.ask('ledger.page', {
      before: null,
      limit: 2,
      kinds: [],
      on: null,
      staffId: null,
      customerId: null,
    });
    expect([entrance?.kind, before?.kind]).toEqual(['session.opened', 'session.opened']);
  });

  test('nobody signs in until it has ended, and then everybody can', async () => {
    const desk = await deskWithLongLedger();
    const { staffId, password } = desk.receptionist;
    const attempts: unknown[] = [];
    desk.world.nextTurn = async () => {
      desk.app.lock();
      attempts.push(await desk.send('session.sign_in', { id: desk.id(), staffId, password }));
    };
    await desk.ask('ledger.verify', { id: desk.id() });
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toEqual({ ok: false, error: { kind: 'conflict', about: 'start_state' } });
    await desk.ask('session.sign_in', { id: desk.id(), staffId, password });
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: true, staff: { staffId } });
  });
});

function session(): OpenSession {
  const database = newDatabase();
  database.close();
  return {
    database: opened(openDb(database.file, database.key)),
    dataKey: Buffer.from(database.key),
    person: { staffId: trustedId('x'), label: 'x', role: 'reception' },
    device: { id: trustedId('x'), letter: 'A', shop: 'H' },
    isTraining: false,
    isLookUpOnly: false,
    idleMinutes: () => 5,
  };
}

describe('the key', () => {
  test('is zeroed on locking', () => {
    const closing = new Session();
    const open = session();
    closing.begin(open);
    expect(open.dataKey.every((byte) => byte === 0)).toBe(false);
    closing.lock();
    expect(open.dataKey.every((byte) => byte === 0)).toBe(true);
    expect(open.database.db.$client.open).toBe(false);
  });

  test('is zeroed when the last of several jobs has ended, also when one fails', async () => {
    const closing = new Session();
    const open = session();
    closing.begin(open);
    const { promise, resolve } = Promise.withResolvers<null>();
    const long = closing.holding(() => promise);
    const failing = closing.holding(() => Promise.reject(new Error('broken')));
    closing.lock();
    await expect(failing).rejects.toThrow('broken');
    expect(open.database.db.$client.open).toBe(true);
    expect(closing.mayCall('reception')).toBe(false);
    resolve(null);
    await long;
    expect(open.database.db.$client.open).toBe(false);
    expect(open.dataKey.every((byte) => byte === 0)).toBe(true);
  });
});
