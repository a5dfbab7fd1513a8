import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyRingFile, readKeyRing } from '../../electron/keys/key-ring-file.ts';
import { newDesk, type Account, type TestDesk } from '../support/new-desk.ts';
import { withFirstFormRing } from './first-form-ring.ts';

const next = '紅花と将棋駒の町で暮らす 3776';
const ringFile = (desk: TestDesk) => join(desk.folder, keyRingFile);
const ringOf = (desk: TestDesk) => {
  const read = readKeyRing(desk.folder);
  if (!read.ok) throw new Error('there is no ring');
  return read.value.ring;
};
const enter = (desk: TestDesk, { staffId, password }: Account, more: object = {}) =>
  desk.send('session.sign_in', { id: desk.id(), staffId, password, ...more });
const startState = { ok: false, error: { kind: 'conflict', about: 'start_state' } };
const stateOf = async (desk: TestDesk) => (await desk.ask('startup.state', {})).state;
const kindsOf = async (desk: TestDesk) => {
  const page = await desk.ask('ledger.page', {
    before: null,
    limit: 8,
    kinds: [],
    staffId: null,
    customerId: null,
    on: null,
  });
  return page.map(({ kind }) => kind);
};

describe('a ring of the first form', () => {
  test('opens for everybody; who signs in gets a key pair, who does not stays as they were', async () => {
    const desk = await newDesk();
    await withFirstFormRing(desk);
    await desk.signIn(desk.manager);
    expect(ringOf(desk).v).toBe(2);
    expect(await desk.ask('keys.status', {})).toMatchObject({
      withoutPair: [desk.receptionist.staffId],
      isCodeOld: true,
    });
    await desk.signIn(desk.receptionist);
    await desk.signIn(desk.manager);
    expect(await desk.ask('keys.status', {})).toMatchObject({ withoutPair: [], isCodeOld: true });
  });

  test('gives the recovery code a key pair when it is used', async () => {
    const desk = await newDesk();
    await withFirstFormRing(desk);
    const { staffId } = desk.manager;
    await desk.ask('session.recover', { id: desk.id(), staffId, code: desk.recoveryCode, newPassword: next });
    expect(await desk.ask('keys.status', {})).toMatchObject({ isCodeOld: false });
    desk.app.lock();
    await desk.ask('session.recover', { id: desk.id(), staffId, code: desk.recoveryCode, newPassword: `${next}4` });
  });
});

/** The desk after a password was changed, with the ring of before in place. */
async function withOlderRing() {
  const desk = await newDesk();
  const older = readFileSync(ringFile(desk));
  await desk.ask('password.change', { id: desk.id(), current: desk.manager.password, next });
  desk.app.lock();
  const newer = readFileSync(ringFile(desk));
  writeFileSync(ringFile(desk), older);
  return { desk, newer };
}

describe('an older ring in place of the last one', () => {
  test('is told at the start, and the old password opens nothing without a word', async () => {
    const { desk, newer } = await withOlderRing();
    expect(await enter(desk, desk.manager)).toEqual(startState);
    expect(await stateOf(desk)).toBe('keys_older');
    writeFileSync(ringFile(desk), newer);
    expect(await enter(desk, desk.manager)).toMatchObject({ error: { kind: 'wrong_secret' } });
    expect(await enter(desk, { ...desk.manager, password: next })).toMatchObject({ ok: true });
  });

  test('can be gone on with by a manager alone, which is recorded; it is the newest from then on', async () => {
    const { desk, newer } = await withOlderRing();
    expect(await enter(desk, desk.receptionist, { withOlderKeys: true })).toEqual(startState);
    expect(await enter(desk, desk.manager, { withOlderKeys: true })).toMatchObject({ ok: true });
    expect((await kindsOf(desk)).slice(0, 2)).toEqual(['key_ring.older_taken', 'session.opened']);
    await desk.signIn(desk.receptionist);
    desk.app.lock();
    writeFileSync(ringFile(desk), newer);
    expect(await enter(desk, { ...desk.manager, password: next })).toEqual(startState);
  });

  test('does not let in who has left since', async () => {
    const desk = await newDesk();
    const older = readFileSync(ringFile(desk));
    const { staffId } = desk.receptionist;
    await desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: true });
    desk.app.lock();
    writeFileSync(ringFile(desk), older);
    expect(await enter(desk, desk.receptionist)).toMatchObject({ error: { kind: 'forbidden' } });
    expect(await enter(desk, desk.manager, { withOlderKeys: true })).toMatchObject({ ok: true });
    expect(readFileSync(ringFile(desk), 'utf8')).not.toContain(staffId);
  });
});

test('a ring that was put together from two is called damaged', async () => {
  const desk = await newDesk();
  const before = ringOf(desk);
  await desk.ask('password.change', { id: desk.id(), current: desk.manager.password, next });
  desk.app.lock();
  const after = ringOf(desk);
  writeFileSync(ringFile(desk), JSON.stringify({ ...after, slots: before.slots }));
  expect(await enter(desk, desk.manager)).toEqual(startState);
  expect(await stateOf(desk)).toBe('keys_damaged');
});

describe('a password that was reset', () => {
  test('is a word that opens nothing but the choice of a new one', async () => {
    const desk = await newDesk();
    const { receptionist } = desk;
    const { word } = await desk.ask('keys.reset_password', { id: desk.id(), staffId: receptionist.staffId });
    expect((await kindsOf(desk))[0]).toBe('password.reset');
    desk.app.lock();
    expect(await enter(desk, receptionist)).toMatchObject({ error: { kind: 'wrong_secret' } });
    const withWord = { ...receptionist, password: word };
    expect(await enter(desk, withWord)).toEqual({ ok: false, error: { kind: 'conflict', about: 'one_time_word' } });
    for (const newPassword of ['password', word])
      expect(await enter(desk, withWord, { newPassword })).toMatchObject({ error: { kind: 'validation' } });
    expect(await enter(desk, withWord, { newPassword: next })).toMatchObject({ ok: true });
    desk.app.lock();
    expect(await enter(desk, withWord)).toMatchObject({ error: { kind: 'wrong_secret' } });
    expect(await enter(desk, { ...receptionist, password: next })).toMatchObject({ ok: true });
    await desk.signIn(desk.manager);
    expect(await kindsOf(desk)).toEqual(expect.arrayContaining(['password.set', 'password.reset']));
  });

  test('ends the wait of who had tried too often, and tells how often', async () => {
    const desk = await newDesk({ isLocked: true });
    const { receptionist } = desk;
    for (let tries = 0; tries < 6; tries += 1) await enter(desk, { ...receptionist, password: 'not this one' });
    await desk.signIn(desk.manager);
    const { word } = await desk.ask('keys.reset_password', { id: desk.id(), staffId: receptionist.staffId });
    desk.app.lock();
    expect(await enter(desk, { ...receptionist, password: word }, { newPassword: next })).toMatchObject({ ok: true });
  });

  test('is not one’s own, nor that of nobody', async () => {
    const desk = await newDesk();
    expect(await desk.fail('keys.reset_password', { id: desk.id(), staffId: desk.manager.staffId })).toEqual({
      kind: 'conflict',
      about: 'own_account',
    });
    const id = desk.id();
    expect(await desk.fail('keys.reset_password', { id, staffId: desk.id() })).toEqual({ kind: 'not_found' });
  });
});

const begin = (desk: TestDesk, password = desk.manager.password) =>
  desk.ask('keys.begin_code', { id: desk.id(), password });
const recover = (desk: TestDesk, code: string) =>
  desk.send('session.recover', { id: desk.id(), staffId: desk.manager.staffId, code, newPassword: next });

describe('a new recovery code', () => {
  test('counts once it was typed back; the one before opens nothing any more', async () => {
    const desk = await newDesk();
    const { recoveryCode } = await begin(desk);
    expect(await desk.fail('keys.finish_code', { id: desk.id(), typedCode: desk.recoveryCode })).toMatchObject({
      kind: 'validation',
      fields: [{ path: 'typedCode', code: 'other_code' }],
    });
    const id = desk.id();
    await desk.ask('keys.finish_code', { id, typedCode: recoveryCode.toLowerCase() });
    // The same command again, because its answer was lost.
    await desk.ask('keys.finish_code', { id, typedCode: recoveryCode });
    expect((await kindsOf(desk)).filter((kind) => kind === 'recovery_code.replaced')).toHaveLength(1);
    desk.app.lock();
    expect(await recover(desk, desk.recoveryCode)).toMatchObject({ error: { kind: 'wrong_secret' } });
    expect(await recover(desk, recoveryCode)).toMatchObject({ ok: true });
  });

  test('is printed as at the set-up', async () => {
    const desk = await newDesk();
    const { recoveryCode } = await begin(desk);
    expect(await desk.ask('keys.print_code', { id: desk.id() })).toEqual({ outcome: 'printed' });
    expect(desk.world.sheets).toMatchObject([{ code: recoveryCode, deskLetters: 'HA' }]);
  });

  test('needs the manager’s password, and is gone with the session', async () => {
    const desk = await newDesk();
    expect(await desk.fail('keys.begin_code', { id: desk.id(), password: 'not this one' })).toEqual({
      kind: 'wrong_secret',
    });
    const { recoveryCode } = await begin(desk);
    await desk.signIn(desk.manager);
    for (const channel of ['keys.print_code', 'keys.finish_code'] as const) {
      const input = channel === 'keys.finish_code' ? { id: desk.id(), typedCode: recoveryCode } : { id: desk.id() };
      expect(await desk.app.router.call(channel, input)).toEqual({
        ok: false,
        error: { kind: 'conflict', about: 'code_gone' },
      });
    }
    desk.app.lock();
    expect(await recover(desk, desk.recoveryCode)).toMatchObject({ ok: true });
  });

  test('is due when a manager has left, and no longer once it is there', async () => {
    const desk = await newDesk();
    const leave = async (label: string, role: 'manager' | 'reception') => {
      const { staffId } = await desk.ask('staff.add', { id: desk.id(), label, role, password: `${next} ${role}` });
      await desk.ask('staff.change', { id: desk.id(), staffId, role, hasLeft: true });
    };
    await leave('三島 葉子', 'reception');
    expect(await desk.ask('keys.status', {})).toMatchObject({ leftSinceKey: 1, managersLeftSinceCode: 0 });
    await leave('三島 京子', 'manager');
    expect(await desk.ask('keys.status', {})).toMatchObject({ leftSinceKey: 2, managersLeftSinceCode: 1 });
    const { recoveryCode } = await begin(desk);
    await desk.ask('keys.finish_code', { id: desk.id(), typedCode: recoveryCode });
    expect(await desk.ask('keys.status', {})).toMatchObject({ leftSinceKey: 2, managersLeftSinceCode: 0 });
  });
});
