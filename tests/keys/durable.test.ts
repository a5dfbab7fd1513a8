import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type * as Fs from 'node:fs';
import { replaceWhole } from '../../electron/keys/whole-file.ts';
import { makeFolder } from './fixtures.ts';

/** What was asked of the file system, in its order: a killed process loses nothing that a pulled plug would lose. */
const { asked, files } = vi.hoisted(() => ({ asked: [] as string[], files: new Map<number, string>() }));

const nameOf = (path: unknown) =>
  typeof path === 'number' ? (files.get(path) ?? '?') : String(path).split('/').at(-1);

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const openSync: typeof real.openSync = (path, ...of) => {
    const file = real.openSync(path, ...of);
    files.set(file, String(path).split('/').at(-1) ?? '');
    return file;
  };
  const watched = {
    openSync,
    writeFileSync: (...of: Parameters<typeof real.writeFileSync>) => {
      asked.push(`write ${nameOf(of[0])}`);
      real.writeFileSync(...of);
    },
    fsyncSync: (file: number) => {
      asked.push(`fsync ${nameOf(file)}`);
      real.fsyncSync(file);
    },
    renameSync: (...of: Parameters<typeof real.renameSync>) => {
      asked.push(`rename ${nameOf(of[0])} ${nameOf(of[1])}`);
      real.renameSync(...of);
    },
  };
  return { ...real, ...watched, default: { ...real, ...watched } };
});

beforeEach(() => void asked.splice(0));

test('a file that is replaced has reached the disk before it takes its name, and its name before anybody is told', () => {
  const folder = makeFolder();
  for (let round = 0; round < 2; round += 1) {
    asked.splice(0);
    expect(replaceWhole(join(folder, 'keys.json'), `{"v":${round}}`)).toMatchObject({ ok: true });
    expect(asked).toEqual([
      'write keys.json.new',
      'fsync keys.json.new',
      'rename keys.json.new keys.json',
      `fsync ${folder.split('/').at(-1)}`,
    ]);
  }
});
