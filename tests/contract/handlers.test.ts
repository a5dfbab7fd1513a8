import { expect, test, vi } from 'vitest';
import { CoreRouter } from '../../electron/app/router.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { table } from '../../electron/contract/table.ts';
import type { DeskHandlers, OpenHandlers } from '../../electron/services/handlers.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { callerOf } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';

const given = vi.hoisted((): { open: Partial<OpenHandlers>; desk: Partial<DeskHandlers> } => ({ open: {}, desk: {} }));

vi.mock('../../electron/app/router.ts', async (original) => {
  const { CoreRouter: Real } = await original<{ CoreRouter: typeof CoreRouter }>();
  return {
    CoreRouter: class extends Real {
      constructor(...parts: ConstructorParameters<typeof CoreRouter>) {
        super(...parts);
        [, , given.open, given.desk] = parts;
      }
    },
  };
});

const named = (isOpen: boolean) =>
  Object.entries(table)
    .filter(([, { role }]) => (role === 'anyone') === isOpen)
    .map(([name]) => name)
    .toSorted();

test('every channel has its handler at the right door, and there is no handler that nobody can call', async () => {
  const app = createApp({ folder: newFolder(), ports: fakeWorld(newFolder()).ports, mayHoldRealData: true });
  expect(Object.keys(given.open).toSorted()).toEqual(named(true));
  expect(Object.keys(given.desk).toSorted()).toEqual(named(false));
  expect(named(true).length * named(false).length).toBeGreaterThan(100);
  for (const handler of [...Object.values(given.open), ...Object.values(given.desk)])
    expect(handler).toBeTypeOf('function');
  await callerOf(app).fail('session.lock', {});
});
