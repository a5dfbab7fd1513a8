import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptFolder, removeFrom } from '../../build/kept-folder.ts';
import { newFolder } from '../support/new-folder.ts';

const write = (text: string) => (work: string) => writeFileSync(join(work, 'it'), text);

test('is made once for a name, and again for another', async () => {
  const shelf = join(newFolder(), 'shelf');
  const first = await keptFolder(shelf, 'one', write('first'));
  expect(await keptFolder(shelf, 'one', write('never'))).toBe(first);
  expect(readFileSync(join(first, 'it'), 'utf8')).toBe('first');
  const other = await keptFolder(shelf, 'two', write('second'));
  expect(readFileSync(join(other, 'it'), 'utf8')).toBe('second');
});

test('leaves nothing behind when its making fails', async () => {
  const shelf = newFolder();
  await expect(keptFolder(shelf, 'one', () => Promise.reject(new Error('the disk is full')))).rejects.toThrow(/full/);
  expect(readdirSync(shelf)).toEqual([]);
});

test('what a killed run has left half made goes with the next one, and what is being made stays', async () => {
  const shelf = newFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  mkdirSync(join(shelf, `making-${pid}-abc`));
  mkdirSync(join(shelf, `making-${process.ppid}-abc`));
  await keptFolder(shelf, 'one', write('whole'));
  expect(readdirSync(shelf)).toEqual([`making-${process.ppid}-abc`, 'one']);
});

test('whoever was quicker with the same is believed', async () => {
  const shelf = newFolder();
  const folder = await keptFolder(shelf, 'one', async (work) => {
    await keptFolder(shelf, 'one', write('quicker'));
    write('slower')(work);
  });
  expect(readFileSync(join(folder, 'it'), 'utf8')).toBe('quicker');
  expect(readdirSync(shelf)).toEqual(['one']);
});

test('the unwanted are told by name and by how long nobody has touched them', () => {
  const shelf = newFolder();
  for (const name of ['old', 'new']) mkdirSync(join(shelf, name));
  utimesSync(join(shelf, 'old'), new Date(0), new Date(0));
  removeFrom(shelf, (_name, untouchedMs) => untouchedMs > 60_000);
  expect(readdirSync(shelf)).toEqual(['new']);
});
