import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import { newDesk } from '../support/new-desk.ts';

test('what a killed process has half written of the ring is gone after the next sign-in', async () => {
  const desk = await newDesk();
  const draft = join(desk.folder, `${keyRingFile}.new`);
  writeFileSync(draft, '{');
  await desk.signIn(desk.manager);
  expect(existsSync(draft)).toBe(false);
});

test.runIf(process.platform !== 'win32')('database, log and ring are for this account alone', async () => {
  const desk = await newDesk();
  const database = join(desk.folder, 'desk.db');
  chmodSync(database, 0o644);
  await desk.signIn(desk.manager);
  const modes = readdirSync(desk.folder)
    .filter((name) => /^(desk\.db|keys\.json)/.test(name))
    .map((name) => (statSync(join(desk.folder, name)).mode & 0o777).toString(8));
  expect(modes.length).toBeGreaterThan(1);
  expect(new Set(modes)).toEqual(new Set(['600']));
});
