import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type * as Fs from 'node:fs/promises';
import { nodeFiles } from '../../electron/ports/node-files.ts';
import { newFolder } from '../support/new-folder.ts';

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));

const kindOf = (path: unknown) => (String(path).endsWith('.part') ? 'part' : 'whole');

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Fs>();
  const open: typeof real.open = async (path, ...of) => {
    const handle = await real.open(path, ...of);
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      const { size } = await handle.stat();
      asked.push(`fsync ${kindOf(path)}, ${size} bytes`);
      await sync();
    };
    return handle;
  };
  const rename: typeof real.rename = async (from, to) => {
    asked.push(`rename ${kindOf(from)} ${kindOf(to)}`);
    await real.rename(from, to);
  };
  return { ...real, open, rename, default: { ...real, open, rename } };
});

test('an export has reached the disk, all of it, before it takes its name', async () => {
  const path = join(newFolder(), 'audit.zip');
  const written = await nodeFiles.writeWhole(path, (out) => {
    for (let piece = 0; piece < 50; piece += 1) out.write(Buffer.alloc(10_000, 65));
    return Promise.resolve(50);
  });
  expect(written).toEqual({ ok: true, value: 50 });
  expect(asked).toEqual(['fsync part, 500000 bytes', 'rename part whole']);
});
