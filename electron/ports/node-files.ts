import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, readFile, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { done, fail, type Result } from '../domain/result.ts';
import { diskFailure, type DiskFailure } from '../domain/storage/storage-failure.ts';
import { partialOf, type Files } from './files.ts';
import { moveFile } from './move-file.ts';

async function guarded<T>(work: () => Promise<T>): Promise<Result<T, DiskFailure>> {
  try {
    return done(await work());
  } catch (error) {
    const trouble = diskFailure(error);
    if (trouble === null) throw error;
    return fail(trouble);
  }
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files of the operating system. */
export const nodeFiles: Files = {
  writeWhole: (path, write, partial = partialOf(path)) =>
    guarded(async () => {
      const out = createWriteStream(partial, { flags: 'wx' });
      const broken = once(out, 'error').then(([error]: unknown[]) => Promise.reject(error));
      try {
        const value = await Promise.race([write(out), broken]);
        out.end();
        // Not the callback of end(): it is called when the last piece could not be written, too.
        await finished(out);
        await syncToDisk(partial);
        await moveFile(partial, path);
        return value;
      } catch (error) {
        out.destroy();
        await rm(partial, { force: true });
        throw error;
      }
    }),
  discard: async (partial) => {
    try {
      await rm(partial, { force: true });
      return (await stat(dirname(partial))).isDirectory();
    } catch {
      return false;
    }
  },
  readBounded: async (path, maxBytes) => {
    const read = await guarded(async () => ((await stat(path)).size > maxBytes ? null : await readFile(path)));
    if (!read.ok) return read;
    return read.value === null ? fail('too_large') : done(read.value);
  },
  freeBytes: async (folder) => {
    const found = await statfs(folder).catch(() => null);
    return found === null ? null : found.bavail * found.bsize;
  },
};
