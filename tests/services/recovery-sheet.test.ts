import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createApp } from '../../electron/app/create-app.ts';
import { fakeWorld } from '../support/fake-ports.ts';
import { makeIds } from '../support/ids.ts';
import { callerOf, newDesk, setupInput } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';

const refused = { kind: 'conflict', about: 'start_state' };

function emptyDesk() {
  const folder = join(newFolder(), 'data');
  const world = fakeWorld(newFolder());
  const app = createApp({ folder, ports: world.ports, mayHoldRealData: true });
  return { folder, world, id: makeIds(0x5ee7), ...callerOf(app) };
}

test('the code that is shown goes to paper with what the shop needs to know it by, and to no file', async () => {
  const { ask, world, id, folder } = emptyDesk();
  const { recoveryCode } = await ask('setup.begin', { id: id(), ...setupInput });
  expect(await ask('setup.print_code', { id: id() })).toEqual({ outcome: 'printed' });
  expect(world.sheets).toEqual([
    {
      kind: 'recovery_sheet',
      code: recoveryCode,
      companyName: '株式会社上山オート',
      shopName: setupInput.company.shops.find(({ letter }) => letter === 'H')?.name,
      deskLetters: 'HA',
      printedOn: '2026-11-22',
      isTraining: false,
    },
  ]);
  expect(readdirSync(folder)).toEqual([]);
  // As often as the printer needs.
  expect(await ask('setup.print_code', { id: id() })).toEqual({ outcome: 'printed' });
  expect(world.sheets).toHaveLength(2);
});

test.each([
  { outcome: 'cancelled' },
  { outcome: 'failed', cause: 'not_printed' },
  { outcome: 'failed', cause: 'not_drawn' },
] as const)('a print that was $outcome is said, and the set-up goes on', async (outcome) => {
  const { ask, world, id } = emptyDesk();
  const { recoveryCode } = await ask('setup.begin', { id: id(), ...setupInput });
  vi.spyOn(world.ports.printer, 'print').mockResolvedValueOnce(outcome);
  expect(await ask('setup.print_code', { id: id() })).toEqual(outcome);
  expect(await ask('setup.finish', { id: id(), typedCode: recoveryCode })).toMatchObject({ deviceLetter: 'A' });
});

test('before there is a code and after it was typed back, nothing is printed', async () => {
  const { ask, fail, world, id } = emptyDesk();
  expect(await fail('setup.print_code', { id: id() })).toEqual(refused);
  const { recoveryCode } = await ask('setup.begin', { id: id(), ...setupInput });
  await ask('setup.finish', { id: id(), typedCode: recoveryCode });
  expect(await fail('setup.print_code', { id: id() })).toEqual(refused);
  const desk = await newDesk();
  expect(await desk.fail('setup.print_code', { id: desk.id() })).toEqual(refused);
  expect([...world.sheets, ...desk.world.sheets]).toEqual([]);
});
