import type * as Fs from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import { backUp } from './backups.ts';
import { addCustomer } from './inputs.ts';
import { apply, asideOf, check, isTidy } from './restoring.ts';

vi.mock('../../electron/keys/argon2-policy.ts', () => import('../support/cheap-argon2.ts'));

/** How many steps are left until the disk refuses one: that one, or it and all that would come after, as when the process is killed. */
const steps = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, isOver: false, taken: 0 }));

type Step = (...of: never[]) => unknown;

const counted = vi.hoisted(
  () =>
    <W extends Step>(work: W): W =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is called as the function that it stands for
      ((...of: Parameters<W>) => {
        steps.left -= 1;
        if (steps.left === -1 || (steps.isOver && steps.left < 0)) {
          throw Object.assign(new Error('EIO'), { code: 'EIO' });
        }
        steps.taken += 1;
        return work(...of);
      }) as W,
);

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const watched = {
    renameSync: counted(real.renameSync),
    copyFileSync: counted(real.copyFileSync),
    rmSync: counted(real.rmSync),
    mkdirSync: counted(real.mkdirSync),
    fsyncSync: counted(real.fsyncSync),
  };
  return { ...real, ...watched, default: { ...real, ...watched } };
});

const unhindered = () => Object.assign(steps, { left: Number.POSITIVE_INFINITY, isOver: false, taken: 0 });
beforeEach(() => void unhindered());

/** A locked desk whose backup was checked, with a customer that only its ledger has. */
async function checked() {
  const desk = await newDesk({ isOnKnownPc: true });
  await backUp(desk);
  await addCustomer(desk, { name: '後藤 後子' });
  desk.app.lock();
  expect(await check(desk)).toMatchObject({ value: { outcome: 'whole' } });
  return desk;
}

/** Whether the customer is there who came after the backup. */
async function hasLater(desk: TestDesk): Promise<boolean> {
  const { customers } = await desk.ask('search.find', { text: '後藤' });
  return customers.length > 0;
}

/** What the next start finds: the old ledger under its letter with all it had, or the backup under a new one. */
async function expectOldOrNew(desk: TestDesk): Promise<'old' | 'new'> {
  const again = restarted(desk);
  expect(await again.ask('startup.state', {})).toMatchObject({ state: 'sign_in' });
  await again.signIn(again.manager);
  const { deviceLetter } = await again.ask('session.state', {});
  const isOld = deviceLetter === 'A';
  expect(await hasLater(again)).toBe(isOld);
  expect(asideOf(again)).toHaveLength(isOld ? 0 : 1);
  expect(isTidy(again)).toBe(true);
  again.app.lock();
  return isOld ? 'old' : 'new';
}

/** In how many steps it is done where nothing stands in the way. */
async function countSteps(): Promise<number> {
  const desk = await checked();
  unhindered();
  expect(await apply(desk)).toMatchObject({ ok: true });
  const { taken } = steps;
  expect(await expectOldOrNew(desk)).toBe('new');
  return taken;
}

describe.each([
  ['the end of the process', true],
  ['a step that the disk refuses', false],
])('%s', (_, isOver) => {
  test('after any step of the swap leaves the old ledger whole, or the backup', async () => {
    const all = await countSteps();
    expect(all).toBeGreaterThan(8);
    const outcomes: string[] = [];
    for (let left = 0; left < all; left += 1) {
      const desk = await checked();
      Object.assign(steps, { left, isOver });
      await apply(desk);
      unhindered();
      outcomes.push(await expectOldOrNew(desk));
    }
    // From one step on it is the backup, and never the old one again.
    expect(outcomes).toEqual(outcomes.toSorted().toReversed());
    expect(new Set(outcomes)).toEqual(new Set(['old', 'new']));
  });
});

test('a second interruption, while the first is gone on with, changes nothing about that', async () => {
  const desk = await checked();
  // Committed, and killed before the first file has moved.
  const all = await countSteps();
  for (let left = 0; left < 4; left += 1) {
    Object.assign(steps, { left: all - 8, isOver: true });
    if (left === 0) await apply(desk);
    Object.assign(steps, { left, isOver: true });
    await restarted(desk).ask('startup.state', {});
  }
  unhindered();
  expect(await expectOldOrNew(desk)).toBe('new');
});
