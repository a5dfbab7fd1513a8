import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listPartialFiles } from '../../db/local/partial-files.ts';
import { newDesk, restarted, type TestDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';

const everything = { from: null, to: null, kinds: [], staffId: null, customerId: null };

const exportTo = (desk: TestDesk, path: string) => {
  desk.world.answers.push(path);
  return desk.send('audit.export', { id: desk.id(), reason: '年次監査', filter: everything, maxBodies: 0 });
};

const noted = (desk: TestDesk) => desk.look(listPartialFiles);

/** A desk that was killed in the middle of an export: its folder as the disk had it, and what lies where the export went. */
async function killedInExport() {
  const desk = await newDesk();
  await desk.signIn(desk.manager);
  const stick = newFolder();
  const folder = join(newFolder(), 'copy');
  const { files } = desk.world.ports;
  const { writeWhole } = files;
  Object.assign(files, {
    writeWhole: (async (path, write, partial) => {
      writeFileSync(partial ?? '', '見本 太郎');
      cpSync(desk.folder, folder, { recursive: true });
      cpSync(stick, `${stick}-then`, { recursive: true });
      return writeWhole(path, write);
    }) satisfies typeof writeWhole,
  });
  await exportTo(desk, join(stick, 'audit.zip'));
  Object.assign(files, { writeWhole });
  renameSync(`${stick}-then`, `${stick}-kept`);
  return { desk, folder, stick };
}

test('a whole file leaves nothing half-written, and nothing is noted any more', async () => {
  const desk = await newDesk();
  await desk.signIn(desk.manager);
  const path = join(newFolder(), 'audit.zip');
  expect(await exportTo(desk, path)).toMatchObject({ ok: true, value: { outcome: 'saved' } });
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  expect(await noted(desk)).toEqual([]);
});

test('what a killed export left is removed at the next sign-in, and at a later one where the stick is not there', async () => {
  const { desk, folder, stick } = await killedInExport();
  const names = readdirSync(`${stick}-kept`);
  expect(names).toEqual([expect.stringMatching(/^audit\.zip\.[0-9a-f]{8}\.part$/)]);
  const after = restarted({ ...desk, folder });
  // The stick is pulled out.
  renameSync(stick, `${stick}-away`);
  await after.signIn(after.manager);
  expect(await noted(after)).toEqual([join(stick, names[0] ?? '')]);
  // It is there again, as it was when the program was killed.
  mkdirSync(stick);
  cpSync(`${stick}-kept`, stick, { recursive: true });
  await after.signIn(after.manager);
  await vi.waitFor(() => expect(existsSync(join(stick, names[0] ?? ''))).toBe(false));
  expect(readdirSync(stick)).toEqual([]);
  await vi.waitFor(async () => {
    await after.signIn(after.manager);
    expect(await noted(after)).toEqual([]);
  });
});
