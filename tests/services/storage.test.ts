import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import type { SmallDisk } from '../support/mounted-disk.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';
import { addCustomer, answerTo, canaryFields, consentOf } from './inputs.ts';

const full = { ok: false, error: { kind: 'storage', trouble: 'disk_full' } };

/** A desk whose data lies on the small disk. */
async function deskOn(disk: SmallDisk): Promise<TestDesk> {
  const desk = await newDesk({ isLocked: true });
  const folder = join(disk.folder, 'data');
  mkdirSync(folder);
  cpSync(desk.folder, folder, { recursive: true });
  const there = restarted({ ...desk, folder });
  await there.signIn(there.manager);
  return there;
}

async function addUntilFull(desk: TestDesk): Promise<number> {
  for (let count = 0; ; count += 1) {
    const result = await desk.send('customer.create', { id: desk.id(), fields: canaryFields });
    if (result.ok && count < 500) continue;
    expect(result).toEqual(full);
    return count;
  }
}

describe('on a full disk', () => {
  testOnSmallDisk(
    'every command says so, nothing is half done, and everything goes on when there is room',
    8 * 1024 * 1024,
    async (disk) => {
      const desk = await deskOn(disk);
      const customerId = await addCustomer(desk);
      // A visit that begins on a full disk cannot be recorded, and so hands nothing out; this one has begun.
      await desk.ask('customer.open', { id: desk.id(), customerId });
      disk.fill(1024 * 1024);
      const added = await addUntilFull(desk);
      expect(added).toBeGreaterThan(2);
      const consent = consentOf(desk, customerId, [answerTo('recall:lotas', 'agreed')]);
      expect(await desk.send('consent.record', consent)).toEqual(full);
      // What is there can still be looked at.
      expect(await desk.ask('consent.state', { customerId })).toEqual([]);
      expect(await desk.ask('customer.find', { text: '金糸雀' })).toHaveLength(Math.min(50, added + 1));
      disk.empty();
      await desk.ask('consent.record', consent);
      expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
      desk.app.lock();
    },
  );

  testOnSmallDisk(
    'somebody new gets no key without an entry, and the same command finishes it later',
    8 * 1024 * 1024,
    async (disk) => {
      const desk = await deskOn(disk);
      const password = '最上川の舟唄を昼に聞く 53';
      const command = { id: desk.id(), label: '三島 葉子', role: 'reception', password };
      disk.fill(512 * 1024);
      await addUntilFull(desk);
      expect(await desk.send('staff.add', command)).toEqual(full);
      expect((await desk.ask('startup.state', {})).accounts.map(({ label }) => label)).not.toContain('三島 葉子');
      disk.empty();
      await desk.ask('staff.add', { ...command, role: 'reception' });
      expect((await desk.ask('staff.list', {})).map(({ label }) => label)).toContain('三島 葉子');
      await desk.signIn({ staffId: command.id, label: '', password });
      desk.app.lock();
    },
  );

  testOnSmallDisk(
    'people can still sign in or are told why not, and the desk works afterwards',
    8 * 1024 * 1024,
    async (disk) => {
      const desk = await deskOn(disk);
      disk.fill(512 * 1024);
      await addUntilFull(desk);
      desk.app.lock();
      disk.fill(0);
      const { staffId, password } = desk.manager;
      const result = await desk.send('session.sign_in', { id: desk.id(), staffId, password });
      if (!result.ok) expect(['storage', 'conflict']).toContain(result.error.kind);
      disk.empty();
      await desk.signIn(desk.manager);
      expect(await desk.ask('ledger.verify', { id: desk.id() })).toMatchObject({ fault: null });
      desk.app.lock();
    },
  );
});

test('a page of the database that has gone bad is met as damage, wherever it is, and never as a riddle', async () => {
  const desk = await newDesk();
  for (let i = 0; i < 20; i += 1) await addCustomer(desk);
  desk.app.lock();
  const file = join(desk.folder, databaseFile);
  const whole = readFileSync(file);
  const { staffId, password } = desk.manager;
  const met = new Set<string>();
  for (let page = 1; page * 4096 < whole.length; page += 7) {
    const bytes = Buffer.from(whole);
    bytes.fill(0x55, page * 4096, (page + 1) * 4096);
    writeFileSync(file, bytes);
    const calls = [
      ['session.sign_in', { id: desk.id(), staffId, password }],
      ['customer.find', { text: '金糸雀' }],
      ['ledger.page', { before: null, limit: 200, kinds: [], staffId: null, customerId: null, on: null }],
      ['notice.list', {}],
      ['customer.create', { id: desk.id(), fields: canaryFields }],
      ['ledger.verify', { id: desk.id() }],
    ] as const;
    for (const [channel, input] of calls) {
      const result = await desk.send(channel, input);
      if (!result.ok) met.add(result.error.kind === 'storage' ? result.error.trouble : result.error.kind);
    }
    desk.app.lock();
  }
  expect(met).toContain('damaged');
  // Before the sign-in the start screen says that the database is damaged, and what comes after is locked.
  expect([...met].filter((kind) => !['damaged', 'conflict', 'locked'].includes(kind))).toEqual([]);
});
