import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Result } from '../../electron/domain/result.ts';
import type * as KeyRing from '../../electron/keys/key-ring.ts';
import { databaseFile } from '../../electron/services/start/data-folder.ts';
import { newDesk } from '../support/new-desk.ts';
import { addCustomer } from './inputs.ts';

vi.mock('../../electron/keys/argon2-policy.ts', () => import('../support/cheap-argon2.ts'));

/** Every data key that was handed out. */
const { handedOut, watched } = vi.hoisted(() => {
  const keys: Buffer[] = [];
  return {
    handedOut: keys,
    watched: <T extends { readonly dataKey: Buffer }, E>(result: Result<T, E>): Result<T, E> => {
      if (result.ok) keys.push(result.value.dataKey);
      return result;
    },
  };
});

vi.mock('../../electron/keys/key-ring.ts', async (original) => {
  const real = await original<typeof KeyRing>();
  const unlockWithPassword: typeof KeyRing.unlockWithPassword = async (...of) =>
    watched(await real.unlockWithPassword(...of));
  const unlockWithRecoveryCode: typeof KeyRing.unlockWithRecoveryCode = async (...of) =>
    watched(await real.unlockWithRecoveryCode(...of));
  const createKeyRing: typeof KeyRing.createKeyRing = async (...of) => watched(await real.createKeyRing(...of));
  return { ...real, unlockWithPassword, unlockWithRecoveryCode, createKeyRing };
});

const isZeroed = (key: Buffer) => key.every((byte) => byte === 0);
const newPassword = '紅花と将棋駒の町で暮らす 3776';

beforeEach(() => void handedOut.splice(0));

test('while somebody is in there is one key, and none when nobody is', async () => {
  const desk = await newDesk();
  expect(handedOut.filter((key) => !isZeroed(key))).toHaveLength(1);
  desk.app.lock();
  expect(handedOut.length).toBeGreaterThan(0);
  expect(handedOut.every(isZeroed)).toBe(true);
});

test('whoever does not get in leaves no key behind', async () => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  desk.app.lock();
  const { staffId, password } = desk.manager;
  const before = handedOut.length;
  // The id of something else; then a file that is no database.
  await desk.fail('session.sign_in', { id: customerId, staffId, password });
  writeFileSync(join(desk.folder, databaseFile), Buffer.alloc(8192, 7));
  await desk.fail('session.sign_in', { id: desk.id(), staffId, password });
  await desk.fail('session.recover', { id: desk.id(), staffId, code: desk.recoveryCode, newPassword });
  expect(handedOut).toHaveLength(before + 3);
  expect(handedOut.every(isZeroed)).toBe(true);
});

test('nor does changing a password', async () => {
  const desk = await newDesk();
  await desk.ask('password.change', { id: desk.id(), current: desk.manager.password, next: newPassword });
  expect(handedOut.filter((key) => !isZeroed(key))).toHaveLength(1);
  desk.app.lock();
  expect(handedOut.every(isZeroed)).toBe(true);
});

test.each(['right', 'wrong'] as const)('nor does a %s password that turns the screen back', async (which) => {
  const desk = await newDesk();
  const customerId = await addCustomer(desk);
  await desk.ask('customer.open', { id: desk.id(), customerId });
  const { noticeId } = desk;
  const turned = { customerId, noticeId, givenBy: { who: 'self' as const }, mayReinstate: false };
  await desk.ask('counter.begin', { id: desk.id(), ...turned });
  const before = handedOut.length;
  const password = which === 'right' ? desk.manager.password : 'not this one';
  expect(await desk.send('counter.end', { id: desk.id(), password })).toMatchObject({ ok: which === 'right' });
  // The one of the desk itself is held until it is locked.
  expect(handedOut).toHaveLength(which === 'right' ? before + 1 : before);
  expect(handedOut.filter((key) => !isZeroed(key))).toHaveLength(1);
  desk.app.lock();
  expect(handedOut.every(isZeroed)).toBe(true);
});
