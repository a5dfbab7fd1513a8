import { trustedId } from '../../electron/domain/ids.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDb } from '../../db/open.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { attemptsFile } from '../../electron/keys/attempts.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import { opened } from '../support/new-database.ts';
import { enter, failTimes, lockedDesk, waiting, wrong } from './entering.ts';
import { addCustomer } from './inputs.ts';

/** What the ledger says of the last entrance. */
async function lastEntrance(desk: TestDesk) {
  return desk.look((db) => {
    const sql =
      "SELECT b.text FROM ledger_entry e JOIN ledger_body b ON b.seq = e.seq WHERE e.kind = 'session.opened' ORDER BY e.seq DESC";
    return JSON.parse(db.$client.prepare<[], string>(sql).pluck().get() ?? '') as unknown;
  });
}

describe('signing in', () => {
  test('opens the desk for that person, and it is written down', async () => {
    const desk = await lockedDesk();
    expect(await desk.ask('session.state', {})).toEqual({
      isOpen: false,
      staff: null,
      shop: null,
      deviceLetter: null,
      isCustomerFacing: false,
    });
    const { staffId, label } = desk.receptionist;
    expect(await enter(desk, desk.receptionist)).toEqual({ ok: true, value: { staffId, label, role: 'reception' } });
    expect(await desk.ask('session.state', {})).toEqual({
      isOpen: true,
      staff: { staffId, label, role: 'reception' },
      shop: 'H',
      deviceLetter: 'A',
      isCustomerFacing: false,
    });
    expect(await lastEntrance(desk)).toEqual({ by: 'password', failedAttempts: 0 });
  });

  test('is offered to everybody who has an account, by name, and to nobody else', async () => {
    const desk = await lockedDesk();
    const { state, accounts } = await desk.ask('startup.state', {});
    expect(state).toBe('sign_in');
    expect(accounts).toEqual([desk.manager, desk.receptionist].map(({ staffId, label }) => ({ staffId, label })));
    const stranger = { staffId: trustedId('019a0000-0000-7000-8000-00000000bbbb'), password: desk.manager.password };
    expect(await enter(desk, stranger)).toEqual({ ok: false, error: { kind: 'not_found' } });
  });

  test.each([
    ['another word', (p: string) => `${p}!`],
    ['a letter less', (p: string) => p.slice(0, -1)],
    ['other case', (p: string) => p.toUpperCase() + p.toLowerCase()],
    ['a space before it', (p: string) => ` ${p}`],
    ['with NUL', (p: string) => `${p}\u0000`],
    ['one character', () => 'x'],
    ['1,024 characters', () => 'x'.repeat(1_024)],
  ])('with a wrong password opens nothing: %s', async (_, change) => {
    const desk = await lockedDesk();
    expect(await enter(desk, { ...desk.receptionist, password: change(desk.receptionist.password) })).toEqual(wrong);
    expect(await desk.fail('customer.find', { text: '' })).toEqual({ kind: 'locked' });
  });

  test('is for nobody while somebody is at the desk: no password is tried, none counts as wrong, and nothing is written down', async () => {
    const desk = await newDesk();
    const before = await desk.ask('session.state', {});
    const busy = { ok: false, error: { kind: 'conflict', about: 'start_state' } };
    expect(await enter(desk, desk.receptionist)).toEqual(busy);
    expect(await enter(desk, { ...desk.receptionist, password: 'x' })).toEqual(busy);
    expect(await desk.ask('session.state', {})).toEqual(before);
    desk.app.lock();
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in' });
    expect(await enter(desk, desk.receptionist)).toMatchObject({ ok: true });
    expect(await lastEntrance(desk)).toEqual({ by: 'password', failedAttempts: 0 });
  });

  test('the password of a colleague opens nothing', async () => {
    const desk = await lockedDesk();
    expect(await enter(desk, { staffId: desk.manager.staffId, password: desk.receptionist.password })).toEqual(wrong);
  });

  test('works with the IME on: full width is half width', async () => {
    const desk = await newDesk();
    const { staffId } = await desk.ask('staff.add', {
      id: desk.id(),
      label: '三島 葉子',
      role: 'reception',
      password: 'kanaria no uta 73 yukimi',
    });
    desk.app.lock();
    expect(await enter(desk, { staffId, password: 'ｋａｎａｒｉａ　ｎｏ　ｕｔａ　７３　ｙｕｋｉｍｉ' })).toMatchObject({
      ok: true,
    });
  });

  test('while somebody is signed in is refused, and the one inside stays', async () => {
    const desk = await newDesk();
    expect(await enter(desk, desk.receptionist)).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'start_state' },
    });
    expect(await desk.ask('session.state', {})).toMatchObject({ staff: { staffId: desk.manager.staffId } });
  });

  test('that is not recorded does not end the count of wrong ones', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    desk.app.lock();
    for (let times = 0; times < 3; times += 1) {
      expect(await enter(desk, { ...desk.manager, password: 'wrong' })).toEqual(wrong);
    }
    const { staffId, password } = desk.manager;
    await desk.fail('session.sign_in', { id: customerId, staffId, password });
    await desk.signIn(desk.manager);
    expect(await lastEntrance(desk)).toEqual({ by: 'password', failedAttempts: 3 });
  });

  test('with the id of something else is refused, and lets go of everything', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    desk.app.lock();
    const { staffId, password } = desk.manager;
    const failure = await desk.fail('session.sign_in', { id: customerId, staffId, password });
    expect(failure).toEqual({ kind: 'conflict', about: 'id_used' });
    expect(await desk.fail('customer.find', { text: '' })).toEqual({ kind: 'locked' });
    expect(await enter(desk, desk.manager)).toMatchObject({ ok: true });
  });
});

describe('wrong passwords', () => {
  test('four cost nothing; from the fifth on everybody waits, twice as long each time', async () => {
    const desk = await lockedDesk();
    await failTimes(desk, 4);
    for (const seconds of [30, 60, 120, 240]) {
      await failTimes(desk, 1, seconds);
      // While waiting the password is not even looked at: the right one does not help, and a wrong one is not counted.
      expect(await enter(desk, desk.receptionist)).toEqual(waiting(seconds));
      desk.world.clock.now += (seconds - 1) * 1_000;
      expect(await enter(desk, desk.receptionist)).toEqual(waiting(1));
      desk.world.clock.now += 1_000;
    }
  });

  test('are not forgotten when the program is ended and started again', async () => {
    const desk = await lockedDesk();
    await failTimes(desk, 5, 30);
    desk.world.clock.now += 30_000;
    await failTimes(desk, 1, 60);
    const again = restarted(desk);
    expect(await enter(again, desk.receptionist)).toEqual(waiting(60));
    again.world.clock.now += 60_000;
    expect(await enter(restarted(again), desk.receptionist)).toMatchObject({ ok: true });
  });

  test('are not forgotten when the clock is set back', async () => {
    const desk = await lockedDesk();
    await failTimes(desk, 5, 30);
    desk.world.clock.now -= 86_400_000;
    expect(await enter(desk, desk.receptionist)).toMatchObject({ error: { kind: 'wait' } });
  });

  test('keep nobody else waiting', async () => {
    const desk = await lockedDesk();
    await failTimes(desk, 5, 30);
    expect(await enter(desk, desk.manager)).toMatchObject({ ok: true });
  });

  test('ten at once are tried one after the other: after five wrong ones the tenth is not tried, though it is the right one', async () => {
    const desk = await lockedDesk();
    const tries = [...Array.from({ length: 9 }, (_, i) => `wrong${i}`), desk.receptionist.password];
    const results = await Promise.all(tries.map((password) => enter(desk, { ...desk.receptionist, password })));
    const kinds = results.map((result) => (result.ok ? 'ok' : result.error.kind));
    expect(kinds).toEqual([...Array<string>(4).fill('wrong_secret'), ...Array<string>(6).fill('wait')]);
    expect(await desk.ask('session.state', {})).toMatchObject({ isOpen: false });
    // Those behind the fifth were neither tried nor counted.
    desk.world.clock.now += 30_000;
    await desk.signIn(desk.receptionist);
    expect(await lastEntrance(desk)).toEqual({ by: 'password', failedAttempts: 5 });
  });

  test('are written into the ledger when the right one comes', async () => {
    const desk = await lockedDesk();
    await failTimes(desk, 3);
    await desk.signIn(desk.receptionist);
    expect(await lastEntrance(desk)).toEqual({ by: 'password', failedAttempts: 3 });
    await desk.signIn(desk.receptionist);
    expect(await lastEntrance(desk)).toEqual({ by: 'password', failedAttempts: 0 });
  });

  test('are still to be written down when the right one comes and the database is in use', async () => {
    const desk = await lockedDesk();
    await failTimes(desk, 3);
    const ring = readKeyRing(desk.folder);
    if (!ring.ok) throw new Error('no ring');
    const unlocked = await unlockWithPassword(ring.value.ring, desk.manager.staffId, desk.manager.password);
    if (!unlocked.ok) throw new Error('not unlocked');
    const elsewhere = opened(openDb(join(desk.folder, databaseFile), unlocked.value.dataKey));
    expect(await enter(desk, desk.receptionist)).toEqual({
      ok: false,
      error: { kind: 'conflict', about: 'start_state' },
    });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'in_use' });
    elsewhere.close();
    expect(await enter(desk, desk.receptionist)).toMatchObject({ ok: true });
    expect(await lastEntrance(desk)).toEqual({ by: 'password', failedAttempts: 3 });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in' });
  });

  test('a counter that somebody damaged neither locks the desk nor gives free tries', async () => {
    const desk = await lockedDesk();
    writeFileSync(join(desk.folder, attemptsFile), '{');
    expect(await enter(desk, desk.receptionist)).toEqual({ ok: false, error: { kind: 'wait', seconds: 30 } });
    desk.world.clock.now += 30_000;
    expect(await enter(desk, desk.receptionist)).toMatchObject({ ok: true });
  });
});
