import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { newDesk } from '../support/new-desk.ts';

test('who leaves keeps no key because it could not be taken: the manager is told, and the same command takes it later', async () => {
  const desk = await newDesk();
  const { staffId } = desk.receptionist;
  const command = { id: desk.id(), staffId, role: 'reception' as const, hasLeft: true };
  const isInRing = () => readFileSync(join(desk.folder, keyRingFile), 'utf8').includes(staffId);
  // The entry finds its room in the database; the place of the new ring is held by something else.
  const place = join(desk.folder, `${keyRingFile}.new`);
  mkdirSync(place);
  writeFileSync(join(place, 'held'), '');
  for (let round = 0; round < 2; round += 1) {
    expect(await desk.send('staff.change', command)).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(isInRing()).toBe(true);
  }
  rmSync(place, { recursive: true });
  expect(await desk.send('staff.change', command)).toMatchObject({ ok: true });
  expect(isInRing()).toBe(false);
  desk.app.lock();
  expect((await desk.ask('startup.state', {})).accounts.map((account) => account.staffId)).toEqual([
    desk.manager.staffId,
  ]);
});
