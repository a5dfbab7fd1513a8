import { expect, test, vi } from 'vitest';
import type * as KeyRing from '../../electron/keys/key-ring.ts';
import { newDesk } from '../support/new-desk.ts';

vi.mock('../../electron/keys/argon2-policy.ts', () => import('../support/cheap-argon2.ts'));

const meanwhile = vi.hoisted(() => ({ happens: () => {} }));

/** Another command comes while the key of the present one is being made; it is answered in its turn. */
function comesMeanwhile(work: () => Promise<unknown>): { answer: Promise<unknown> } {
  const came = { answer: Promise.resolve<unknown>(undefined) };
  meanwhile.happens = () => {
    meanwhile.happens = () => undefined;
    came.answer = work();
  };
  return came;
}

// Argon2 takes a sixth of a second in which other commands run. Here it is known exactly when they do.
vi.mock('../../electron/keys/key-ring.ts', async (original) => {
  const real = await original<typeof KeyRing>();
  const addPasswordSlot: typeof KeyRing.addPasswordSlot = async (...account) => {
    const added = await real.addPasswordSlot(...account);
    meanwhile.happens();
    return added;
  };
  const replacePasswordSlot: typeof KeyRing.replacePasswordSlot = async (...account) => {
    const replaced = await real.replacePasswordSlot(...account);
    meanwhile.happens();
    return replaced;
  };
  return { ...real, addPasswordSlot, replacePasswordSlot };
});

test('who leaves while the key of somebody new is being made does not come back by that', async () => {
  const desk = await newDesk();
  const { staffId } = desk.receptionist;
  const left = comesMeanwhile(() =>
    desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: true }),
  );
  const password = '最上川の舟唄を昼に聞く 53';
  await desk.ask('staff.add', { id: desk.id(), label: '三島 葉子', role: 'reception', password });
  await left.answer;
  desk.app.lock();
  const { accounts } = await desk.ask('startup.state', {});
  expect(accounts.map(({ label }) => label)).toEqual([desk.manager.label, '三島 葉子']);
});

const newcomer = { label: '三島 葉子', role: 'reception' as const, password: '最上川の舟唄を昼に聞く 53' };
const next = '蔵王のお釜を見に行く日 77';

test('who changes the password while a colleague’s account is made loses neither', async () => {
  const desk = await newDesk();
  const id = desk.id();
  const added = comesMeanwhile(() => desk.ask('staff.add', { id, ...newcomer }));
  await desk.ask('password.change', { id: desk.id(), current: desk.manager.password, next });
  await added.answer;
  await desk.signIn({ ...desk.manager, password: next });
  await desk.signIn({ staffId: id, ...newcomer });
});

test('nor does it the other way round', async () => {
  const desk = await newDesk();
  const id = desk.id();
  const changed = comesMeanwhile(() =>
    desk.ask('password.change', { id: desk.id(), current: desk.manager.password, next }),
  );
  await desk.ask('staff.add', { id, ...newcomer });
  await changed.answer;
  await desk.signIn({ ...desk.manager, password: next });
  await desk.signIn({ staffId: id, ...newcomer });
});

test('who changes the password while a colleague leaves does not bring them back', async () => {
  const desk = await newDesk();
  const { staffId } = desk.receptionist;
  const left = comesMeanwhile(() =>
    desk.ask('staff.change', { id: desk.id(), staffId, role: 'reception', hasLeft: true }),
  );
  await desk.ask('password.change', { id: desk.id(), current: desk.manager.password, next });
  await left.answer;
  desk.app.lock();
  const { accounts } = await desk.ask('startup.state', {});
  expect(accounts.map(({ label }) => label)).toEqual([desk.manager.label]);
  await desk.signIn({ ...desk.manager, password: next });
});

test('of ten old passwords at once, the tenth is not tried, though it is the right one', async () => {
  const desk = await newDesk();
  const tries = [...Array.from({ length: 9 }, (_, at) => `wrong${at}`), desk.manager.password];
  const answers = await Promise.all(
    tries.map((current) => desk.send('password.change', { id: desk.id(), current, next })),
  );
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.kind))).toEqual([
    ...Array<string>(4).fill('wrong_secret'),
    ...Array<string>(6).fill('wait'),
  ]);
  desk.app.lock();
  desk.world.clock.now += 30_000;
  await desk.signIn(desk.manager);
});
