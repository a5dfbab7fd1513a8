import { trustedId } from '../../electron/domain/ids.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDb } from '../../db/open.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { attemptsFile } from '../../electron/keys/attempts.ts';
import { readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { unlockWithPassword } from '../../electron/keys/key-ring.ts';
import { newDesk, restarted, type Account, type TestDesk } from '../support/new-desk.ts';
import { opened } from '../support/new-database.ts';
import { addCustomer } from './inputs.ts';

const lockedDesk = () => newDesk({ isLocked: true });
const enter = (desk: TestDesk, { staffId, password }: Pick<Account, 'staffId' | 'password'>) =>
  desk.send('session.sign_in', { id: desk.id(), staffId, password });
const wrong = { ok: false, error: { kind: 'wrong_secret' } };

const waiting = (seconds: number) => ({ ok: false, error: { kind: 'wait', seconds } });

/** So many wrong passwords, each of them tried; the last one may begin a wait of so many seconds. */
async function failTimes(desk: TestDesk, times: number, beginsWait = 0): Promise<void> {
  const { staffId, password } = desk.receptionist;
  for (let left = times; left > 0; left -= 1) {
    const answer = left === 1 && beginsWait > 0 ? waiting(beginsWait) : wrong;
    expect(await enter(desk, { staffId, password: `${password}${left}` })).toEqual(answer);
  }
}

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

describe('recovery', () => {
  const newPassword = '紅花と将棋駒の町で暮らす 3776';
  const recover = (desk: TestDesk, change: object = {}) =>
    desk.send('session.recover', {
      id: desk.id(),
      staffId: desk.receptionist.staffId,
      code: desk.recoveryCode,
      newPassword,
      ...change,
    });

  test('opens the desk; the new password works from then on, and the old one no longer', async () => {
    const desk = await lockedDesk();
    expect(await recover(desk)).toEqual({ ok: true, value: {} });
    expect(await desk.ask('session.state', {})).toMatchObject({
      isOpen: true,
      staff: { staffId: desk.receptionist.staffId },
    });
    desk.app.lock();
    expect(await enter(desk, desk.receptionist)).toEqual(wrong);
    expect(await enter(desk, { ...desk.receptionist, password: newPassword })).toMatchObject({ ok: true });
    desk.app.lock();
    expect(await enter(desk, desk.manager)).toMatchObject({ ok: true });
  });

  test('is written down: who came in by it and that the password was set by it', async () => {
    const desk = await lockedDesk();
    await recover(desk, { staffId: desk.manager.staffId });
    desk.app.lock();
    await desk.signIn({ ...desk.manager, password: newPassword });
    const page = await desk.ask('ledger.page', { before: null, limit: 3, kind: null, staffId: null, customerId: null });
    expect(page.map((line) => line.kind)).toEqual(['session.opened', 'password.set', 'session.opened']);
    expect(page[2]?.ja).toContain('復旧コード');
  });

  test('forgives how the code is typed', async () => {
    const desk = await lockedDesk();
    expect(
      await recover(desk, { code: ` ${desk.recoveryCode.toLowerCase().replaceAll('-', '　').replaceAll('0', 'o')} ` }),
    ).toMatchObject({ ok: true });
  });

  test.each([
    ['a letter more', (code: string) => `${code}A`, 'wrong_length'],
    [
      'two letters exchanged',
      (code: string) =>
        code.replace(/^(.)(.)/, (_, a: string, b: string) => (a === b ? `${a === 'A' ? 'B' : 'A'}${b}` : b + a)),
      'wrong_check_character',
    ],
    ['a letter that no code has', (code: string) => `U${code.slice(1)}`, 'unknown_character'],
  ])('tells a slip of the finger from a wrong code, and does not count it: %s', async (_, change, code) => {
    const desk = await lockedDesk();
    for (let i = 0; i < 7; i += 1) {
      const failure = { kind: 'validation', fields: [{ path: 'code', code }] };
      expect(await recover(desk, { code: change(desk.recoveryCode) })).toEqual({ ok: false, error: failure });
    }
    expect(await recover(desk)).toMatchObject({ ok: true });
  });

  test('counts wrong codes, and lets nobody try for ever', async () => {
    const desk = await lockedDesk();
    const { makeRecoveryCode } = await import('../../electron/keys/recovery-code.ts');
    for (let i = 0; i < 4; i += 1) expect(await recover(desk, { code: makeRecoveryCode() })).toEqual(wrong);
    expect(await recover(desk, { code: makeRecoveryCode() })).toEqual(waiting(30));
    expect(await recover(desk)).toEqual(waiting(30));
    desk.world.clock.now += 30_000;
    expect(await recover(desk)).toMatchObject({ ok: true });
    expect(await desk.signIn({ ...desk.manager })).toBeUndefined();
  });

  test('ten codes at once are tried one after the other: the tenth is not tried, though it is the right one', async () => {
    const desk = await lockedDesk();
    const { makeRecoveryCode } = await import('../../electron/keys/recovery-code.ts');
    const codes = [...Array.from({ length: 9 }, makeRecoveryCode), desk.recoveryCode];
    const results = await Promise.all(codes.map((code) => recover(desk, { code })));
    expect(results).toEqual(codes.map((_, at) => (at < 4 ? wrong : waiting(30))));
    desk.world.clock.now += 30_000;
    expect(await recover(desk)).toMatchObject({ ok: true });
  });

  test('is recorded with the wrong tries of both, the code and the forgotten password', async () => {
    const desk = await lockedDesk();
    const { makeRecoveryCode } = await import('../../electron/keys/recovery-code.ts');
    await failTimes(desk, 2);
    for (let at = 0; at < 3; at += 1) await recover(desk, { code: makeRecoveryCode() });
    await recover(desk);
    desk.app.lock();
    await desk.signIn(desk.manager);
    const asked = { before: null, limit: 2, kind: 'session.opened', staffId: null, customerId: null } as const;
    const [, recovery] = await desk.ask('ledger.page', asked);
    expect(recovery?.ja).toContain('復旧コード');
    expect(recovery?.ja).toContain('5回');
  });

  test('ends the waiting for the forgotten password', async () => {
    const desk = await lockedDesk();
    await failTimes(desk, 5, 30);
    await recover(desk);
    desk.app.lock();
    expect(await enter(desk, { ...desk.receptionist, password: newPassword })).toMatchObject({ ok: true });
  });

  test('does not take a weak password, and does not use the code up', async () => {
    const desk = await lockedDesk();
    for (const weak of ['password', '12345678', 'kaminoyama', desk.receptionist.label]) {
      const failure = { kind: 'validation', fields: [{ path: 'newPassword', code: 'password_too_weak' }] };
      expect(await recover(desk, { newPassword: weak })).toEqual({ ok: false, error: failure });
    }
    expect(await recover(desk)).toMatchObject({ ok: true });
  });

  test('of somebody who is not there', async () => {
    const desk = await lockedDesk();
    expect(await recover(desk, { staffId: '019a0000-0000-7000-8000-00000000bbbb' })).toEqual({
      ok: false,
      error: { kind: 'not_found' },
    });
  });

  test('changes no password where it cannot be written down', async () => {
    const desk = await lockedDesk();
    const before = readFileSync(join(desk.folder, 'keys.json'), 'utf8');
    writeFileSync(join(desk.folder, databaseFile), Buffer.alloc(8192, 7));
    expect(await recover(desk)).toEqual({ ok: false, error: { kind: 'conflict', about: 'start_state' } });
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'damaged' });
    expect(readFileSync(join(desk.folder, 'keys.json'), 'utf8')).toBe(before);
  });
});
