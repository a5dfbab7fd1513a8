import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRecoveryCode } from '../../electron/keys/recovery-code.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import type { TestDesk } from '../support/new-desk.ts';
import { enter, failTimes, lockedDesk, waiting, wrong } from './entering.ts';

const newPassword = '紅花と将棋駒の町で暮らす 3776';
const recover = (desk: TestDesk, change: object = {}) =>
  desk.send('session.recover', {
    id: desk.id(),
    staffId: desk.receptionist.staffId,
    code: desk.recoveryCode,
    newPassword,
    ...change,
  });

test('recovery opens the desk; the new password works from then on, and the old one no longer', async () => {
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

test('recovery is written down: who came in by it and that the password was set by it', async () => {
  const desk = await lockedDesk();
  await recover(desk, { staffId: desk.manager.staffId });
  desk.app.lock();
  await desk.signIn({ ...desk.manager, password: newPassword });
  const page = await desk.ask('ledger.page', {
    before: null,
    limit: 3,
    kinds: [],
    staffId: null,
    customerId: null,
    on: null,
  });
  expect(page.map((line) => line.kind)).toEqual(['session.opened', 'password.set', 'session.opened']);
  expect(page[2]?.ja).toContain('復旧コード');
});

test('recovery forgives how the code is typed', async () => {
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
])('recovery tells a slip of the finger from a wrong code, and does not count it: %s', async (_, change, code) => {
  const desk = await lockedDesk();
  for (let i = 0; i < 7; i += 1) {
    const failure = { kind: 'validation', fields: [{ path: 'code', code }] };
    expect(await recover(desk, { code: change(desk.recoveryCode) })).toEqual({ ok: false, error: failure });
  }
  expect(await recover(desk)).toMatchObject({ ok: true });
});

test('recovery counts wrong codes, and lets nobody try for ever', async () => {
  const desk = await lockedDesk();
  for (let i = 0; i < 4; i += 1) expect(await recover(desk, { code: makeRecoveryCode() })).toEqual(wrong);
  expect(await recover(desk, { code: makeRecoveryCode() })).toEqual(waiting(30));
  expect(await recover(desk)).toEqual(waiting(30));
  desk.world.clock.now += 30_000;
  expect(await recover(desk)).toMatchObject({ ok: true });
  expect(await desk.signIn({ ...desk.manager })).toBeUndefined();
});

test('recovery ten codes at once are tried one after the other: the tenth is not tried, though it is the right one', async () => {
  const desk = await lockedDesk();
  const codes = [...Array.from({ length: 9 }, makeRecoveryCode), desk.recoveryCode];
  const results = await Promise.all(codes.map((code) => recover(desk, { code })));
  expect(results).toEqual(codes.map((_, at) => (at < 4 ? wrong : waiting(30))));
  desk.world.clock.now += 30_000;
  expect(await recover(desk)).toMatchObject({ ok: true });
});

test('recovery is recorded with the wrong tries of both, the code and the forgotten password', async () => {
  const desk = await lockedDesk();
  await failTimes(desk, 2);
  for (let at = 0; at < 3; at += 1) await recover(desk, { code: makeRecoveryCode() });
  await recover(desk);
  desk.app.lock();
  await desk.signIn(desk.manager);
  const asked = { before: null, limit: 2, kinds: ['session.opened'], staffId: null, customerId: null, on: null };
  const [, recovery] = await desk.ask('ledger.page', asked);
  expect(recovery?.ja).toContain('復旧コード');
  expect(recovery?.ja).toContain('5回');
});

test('recovery ends the waiting for the forgotten password', async () => {
  const desk = await lockedDesk();
  await failTimes(desk, 5, 30);
  await recover(desk);
  desk.app.lock();
  expect(await enter(desk, { ...desk.receptionist, password: newPassword })).toMatchObject({ ok: true });
});

test('recovery does not take a weak password, and does not use the code up', async () => {
  const desk = await lockedDesk();
  for (const weak of ['password', '12345678', 'kaminoyama', desk.receptionist.label]) {
    const failure = { kind: 'validation', fields: [{ path: 'newPassword', code: 'password_too_weak' }] };
    expect(await recover(desk, { newPassword: weak })).toEqual({ ok: false, error: failure });
  }
  expect(await recover(desk)).toMatchObject({ ok: true });
});

test('recovery of somebody who is not there is refused', async () => {
  const desk = await lockedDesk();
  expect(await recover(desk, { staffId: '019a0000-0000-7000-8000-00000000bbbb' })).toEqual({
    ok: false,
    error: { kind: 'not_found' },
  });
});

test('recovery changes no password where it cannot be written down', async () => {
  const desk = await lockedDesk();
  const before = readFileSync(join(desk.folder, 'keys.json'), 'utf8');
  writeFileSync(join(desk.folder, databaseFile), Buffer.alloc(8192, 7));
  expect(await recover(desk)).toEqual({ ok: false, error: { kind: 'conflict', about: 'start_state' } });
  expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'damaged' });
  expect(readFileSync(join(desk.folder, 'keys.json'), 'utf8')).toBe(before);
});
