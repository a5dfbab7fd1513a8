import { describe, expect, test } from 'vitest';
import { newDesk } from '../support/new-desk.ts';

const settings = { idleMinutes: 12, printer: 'EPSON 受付', paper: 'roll' as const, hasShopCopy: false };
const newPassword = '蔵王のお釜を見に行く日 77';

describe('how this PC behaves', () => {
  test('is five minutes and the default printer until a manager sets something else', async () => {
    const desk = await newDesk();
    expect(await desk.ask('settings.get', {})).toEqual({
      idleMinutes: 5,
      printer: null,
      paper: 'a4',
      hasShopCopy: true,
    });
    const id = desk.id();
    await desk.ask('settings.set', { id, settings });
    expect(await desk.send('settings.set', { id, settings })).toMatchObject({ ok: true });
    await desk.signIn(desk.receptionist);
    expect(await desk.ask('settings.get', {})).toEqual(settings);
    expect(await desk.ask('printer.list', {})).toEqual([]);
  });

  test('is set by a receptionist as far as printer and paper go, and that is recorded with who did it', async () => {
    const desk = await newDesk();
    const now = await desk.ask('settings.get', {});
    await desk.signIn(desk.receptionist);
    const printing = { ...settings, idleMinutes: now.idleMinutes };
    const id = desk.id();
    await desk.ask('settings.set', { id, settings: printing });
    expect(await desk.ask('settings.get', {})).toEqual(printing);
    // Sent again after the answer was lost.
    await desk.ask('settings.set', { id, settings: printing });
    const longer = { id: desk.id(), settings: { ...printing, idleMinutes: 60 } };
    expect(await desk.fail('settings.set', longer)).toEqual({ kind: 'forbidden' });
    expect(await desk.ask('settings.get', {})).toEqual(printing);
    await desk.signIn(desk.manager);
    const filter = {
      before: null,
      limit: 5,
      kinds: ['desk.configured' as const],
      on: null,
      staffId: null,
      customerId: null,
    };
    const lines = await desk.ask('ledger.page', filter);
    expect(lines.map(({ staffLabel }) => staffLabel)).toEqual([desk.receptionist.label]);
  });
});

describe('a password', () => {
  test('is changed by its owner, who knows the old one; from then on only the new one opens', async () => {
    const desk = await newDesk();
    const { password } = desk.manager;
    const change = (current: string, next: string) => ({ id: desk.id(), current, next });
    expect(await desk.fail('password.change', change('ちがうパスワード 1234', newPassword))).toEqual({
      kind: 'wrong_secret',
    });
    expect(await desk.fail('password.change', change(password, '12345678'))).toMatchObject({ kind: 'validation' });
    await desk.ask('password.change', change(password, newPassword));
    await desk.signIn({ ...desk.manager, password: newPassword });
    desk.app.lock();
    const old = { id: desk.id(), staffId: desk.manager.staffId, password };
    expect(await desk.fail('session.sign_in', old)).toEqual({ kind: 'wrong_secret' });
  });
});

describe('wrong passwords for a change of password', () => {
  test('count like those at the sign-in, keep both closed for a while, and are written down at the next sign-in', async () => {
    const desk = await newDesk();
    const { staffId, password } = desk.manager;
    const change = (current: string) => ({ id: desk.id(), current, next: newPassword });
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await desk.fail('password.change', change('ちがうパスワード 1234'))).toEqual({ kind: 'wrong_secret' });
    }
    const wait = { kind: 'wait', seconds: 30 };
    expect(await desk.fail('password.change', change('ちがうパスワード 1234'))).toEqual(wait);
    expect(await desk.fail('password.change', change(password))).toEqual(wait);
    desk.app.lock();
    expect(await desk.fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual(wait);
    desk.world.clock.now += 30_000;
    await desk.signIn(desk.manager);
    const filter = {
      before: null,
      limit: 1,
      kinds: ['session.opened' as const],
      on: null,
      staffId: null,
      customerId: null,
    };
    expect(JSON.stringify(await desk.ask('ledger.page', filter))).toContain('その前に誤り5回');
    await desk.ask('password.change', change(password));
  });
});

describe('a member of staff', () => {
  test('gets another role', async () => {
    const desk = await newDesk();
    const { staffId } = desk.receptionist;
    await desk.ask('staff.change', { id: desk.id(), staffId, role: 'manager', hasLeft: false });
    await desk.signIn(desk.receptionist);
    expect(await desk.ask('session.state', {})).toMatchObject({ staff: { staffId, role: 'manager' } });
  });

  test('who has left cannot come in any more, and is offered no more', async () => {
    const desk = await newDesk();
    const { staffId, password } = desk.receptionist;
    await desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: true });
    expect((await desk.ask('staff.list', {})).map((person) => person.staffId)).toEqual([desk.manager.staffId]);
    desk.app.lock();
    expect((await desk.ask('startup.state', {})).accounts).toHaveLength(1);
    expect(await desk.fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual({ kind: 'not_found' });
  });

  test('who is the last manager stays one', async () => {
    const desk = await newDesk();
    const { staffId } = desk.manager;
    const last = { kind: 'conflict', about: 'last_manager' };
    const change = { staffId, role: 'reception', hasLeft: false };
    expect(await desk.fail('staff.change', { ...change, id: desk.id() })).toEqual(last);
    expect(await desk.fail('staff.change', { ...change, id: desk.id(), role: 'manager', hasLeft: true })).toEqual(last);
  });
});
