import { expect, test, vi } from 'vitest';
import type * as KeyRing from '../../electron/keys/key-ring.ts';
import { newDesk } from '../support/new-desk.ts';

vi.mock('../../electron/keys/argon2-policy.ts', () => import('../support/cheap-argon2.ts'));

const meanwhile = vi.hoisted(() => ({ happens: () => {} }));

// Argon2 takes a sixth of a second in which other commands run. Here it is known exactly when they do.
vi.mock('../../electron/keys/key-ring.ts', async (original) => {
  const real = await original<typeof KeyRing>();
  const addPasswordSlot: typeof KeyRing.addPasswordSlot = async (...account) => {
    const added = await real.addPasswordSlot(...account);
    meanwhile.happens();
    return added;
  };
  return { ...real, addPasswordSlot };
});

test('who leaves while the key of somebody new is being made does not come back by that', async () => {
  const desk = await newDesk();
  const { staffId } = desk.receptionist;
  let left: Promise<unknown> = Promise.resolve();
  meanwhile.happens = () => {
    meanwhile.happens = () => undefined;
    left = desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: true });
  };
  const password = '最上川の舟唄を昼に聞く 53';
  await desk.ask('staff.add', { id: desk.id(), label: '三島 葉子', role: 'reception', password });
  await left;
  desk.app.lock();
  const { accounts } = await desk.ask('startup.state', {});
  expect(accounts.map(({ label }) => label)).toEqual([desk.manager.label, '三島 葉子']);
});
