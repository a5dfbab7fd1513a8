import { describe, expect, test } from 'vitest';
import { createApp } from '../../electron/app/create-app.ts';
import { isPlausibleClock } from '../../electron/domain/dates/plausible-clock.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { callerOf, newDesk, setupInput } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';
import { addCustomer } from './inputs.ts';
import { instantAt } from '../../electron/domain/dates/instant.ts';

const wrong = ['1800-01-01', '1970-01-01', '2000-01-01', '2025-12-31', '2100-01-01', '9999-12-31'];

test.each([...wrong.map((day) => [day, false] as const), ['2026-01-01', true] as const, ['2099-12-31', true] as const])(
  'a clock that shows %s can be right: %s',
  (day, isPlausible) => {
    expect(isPlausibleClock(instantAt(Date.parse(day)))).toBe(isPlausible);
  },
);

describe.each(wrong)('a PC whose clock shows %s', (day) => {
  test('lets nobody in, records nothing, and goes on once the clock is right', async () => {
    const desk = await newDesk({ isLocked: true });
    const { now } = desk.world.clock;
    desk.world.clock.now = Date.parse(day);
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'clock_wrong', folder: null });
    const { staffId, password } = desk.manager;
    const refused = { kind: 'conflict', about: 'start_state' };
    expect(await desk.fail('session.sign_in', { id: desk.id(), staffId, password })).toEqual(refused);
    desk.world.clock.now = now;
    expect(await desk.ask('startup.state', {})).toMatchObject({ state: 'sign_in' });
    await desk.signIn(desk.manager);
  });

  test('is not set up', async () => {
    const folder = newFolder();
    const world = fakeWorld(newFolder());
    world.clock.now = Date.parse(day);
    const { ask, fail } = callerOf(createApp({ folder, ports: world.ports, mayHoldRealData: true }));
    expect(await ask('startup.state', {})).toMatchObject({ state: 'clock_wrong' });
    const id = '019a0000-0000-7000-8000-0000000000ff';
    expect(await fail('setup.begin', { id, ...setupInput })).toEqual({ kind: 'conflict', about: 'start_state' });
  });

  test('records nothing of a session that has begun', async () => {
    const desk = await newDesk();
    const customerId = await addCustomer(desk);
    const { now } = desk.world.clock;
    desk.world.clock.now = Date.parse(day);
    const changes = { from: { family: null }, to: { family: '妻' } };
    expect(await desk.send('customer.edit', { id: desk.id(), customerId, changes })).toMatchObject({ ok: false });
    desk.world.clock.now = now;
    await desk.signIn(desk.manager);
    expect((await desk.ask('customer.get', { customerId })).fields.family).toBeNull();
  });
});
