import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../electron/ports/node-files.ts';
import { newFolder } from '../support/new-folder.ts';
import { testOnSmallDisk } from '../support/small-disk.ts';

const pieces = (count: number, size: number) => async (out: Writable) => {
  for (let i = 0; i < count; i += 1) {
    if (!out.write(Buffer.alloc(size, 65 + (i % 26)))) await new Promise((resolve) => void out.once('drain', resolve));
  }
  return count;
};

describe('a file is written whole or not at all', () => {
  test('whole', async () => {
    const folder = newFolder();
    const path = join(folder, 'a.zip');
    writeFileSync(path, 'old');
    expect(await nodeFiles.writeWhole(path, pieces(100, 10_000))).toEqual({ ok: true, value: 100 });
    expect(readFileSync(path)).toHaveLength(1_000_000);
    expect(readdirSync(folder)).toEqual(['a.zip']);
  });

  test('nothing at all is a whole file, too', async () => {
    const path = join(newFolder(), 'empty');
    expect(await nodeFiles.writeWhole(path, () => Promise.resolve(null))).toEqual({ ok: true, value: null });
    expect(readFileSync(path)).toHaveLength(0);
  });

  testOnSmallDisk('on a full disk', 256 * 1024, async (disk) => {
    const path = join(disk.folder, 'a.zip');
    writeFileSync(path, 'old');
    // One piece that does not fit, the last of many that does not, and many that do not.
    for (const write of [pieces(1, 300 * 1024), pieces(2, 130 * 1024), pieces(300, 1024), pieces(1, 260 * 1024)]) {
      expect(await nodeFiles.writeWhole(path, write)).toEqual({ ok: false, error: 'disk_full' });
      expect(readdirSync(disk.folder)).toEqual(['a.zip']);
      expect(readFileSync(path, 'utf8')).toBe('old');
    }
    expect(await nodeFiles.writeWhole(path, pieces(1, 1024))).toMatchObject({ ok: true });
  });

  testOnSmallDisk('on a disk that cannot be written', 256 * 1024, async (disk) => {
    disk.makeReadOnly();
    expect(await nodeFiles.writeWhole(join(disk.folder, 'a'), pieces(1, 10))).toEqual({
      ok: false,
      error: 'read_only',
    });
  });

  test('when its writer gives up', async () => {
    const folder = newFolder();
    const path = join(folder, 'a.zip');
    writeFileSync(path, 'old');
    const broken = nodeFiles.writeWhole(path, async (out) => {
      out.write('half');
      await setTimeout(5);
      throw new RangeError('gave up');
    });
    await expect(broken).rejects.toThrow('gave up');
    expect(readdirSync(folder)).toEqual(['a.zip']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test.each([
    ['a folder that is gone', (folder: string) => join(folder, 'gone', 'a')],
    ['a folder that is a file', (folder: string) => join(folder, 'file', 'a')],
    ['a name that is a folder', (folder: string) => join(folder, 'folder')],
  ])('into %s', async (_, pathIn) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), 'x');
    mkdirSync(join(folder, 'folder'));
    expect(await nodeFiles.writeWhole(pathIn(folder), pieces(1, 10))).toEqual({ ok: false, error: 'unreadable' });
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder']);
  });
});

describe('a file is read up to a size', () => {
  test.each([
    [0, 10, true],
    [10, 10, true],
    [11, 10, false],
  ])('%d bytes of at most %d: %s', async (size, most, isRead) => {
    const path = join(newFolder(), 'a');
    writeFileSync(path, Buffer.alloc(size, 1));
    const read = await nodeFiles.readBounded(path, most);
    if (isRead) expect(read).toEqual({ ok: true, value: Buffer.alloc(size, 1) });
    else expect(read).toEqual({ ok: false, error: 'too_large' });
  });

  test('one that is not there', async () => {
    expect(await nodeFiles.readBounded(join(newFolder(), 'gone'), 10)).toEqual({ ok: false, error: 'unreadable' });
  });
});

describe('what is half-written is removed', () => {
  test('where it lies; nothing there is as good', async () => {
    const folder = newFolder();
    const path = join(folder, 'a.zip.part');
    writeFileSync(path, 'half');
    expect(await nodeFiles.discard(path)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
    expect(await nodeFiles.discard(path)).toBe(true);
  });

  test('and not known to be gone where its folder is not there', async () => {
    expect(await nodeFiles.discard(join(newFolder(), 'stick', 'a.zip.part'))).toBe(false);
  });
});
