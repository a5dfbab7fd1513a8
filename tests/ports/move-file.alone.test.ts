import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as Fs from 'node:fs';
import type * as FsPromises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { storageFailure } from '../../electron/domain/storage/storage-failure.ts';
import { moveFile, moveFileSync } from '../../electron/ports/move-file.ts';

/** Another program that holds the file: so often the system refuses to move it, and by this code. */
const { held } = vi.hoisted(() => ({ held: { times: 0, code: '', tries: 0 } }));

function refuse(): void {
  held.tries += 1;
  if (held.times === 0) return;
  held.times -= 1;
  throw Object.assign(new Error(held.code), { code: held.code });
}

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const renameSync: typeof real.renameSync = (from, to) => {
    refuse();
    real.renameSync(from, to);
  };
  return { ...real, renameSync, default: { ...real, renameSync } };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FsPromises>();
  const rename: typeof real.rename = async (from, to) => {
    refuse();
    await real.rename(from, to);
  };
  return { ...real, rename, default: { ...real, rename } };
});

beforeEach(() => {
  Object.assign(held, { times: 0, code: '', tries: 0 });
});

const ways = {
  'at once': async (...args: Parameters<typeof moveFileSync>) => moveFileSync(...args),
  'while other work goes on': moveFile,
};

/** A new file beside the one whose name it is to take. */
function newBesideOld() {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-move-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [from, to] = [join(folder, 'keys.json.new'), join(folder, 'keys.json')];
  writeFileSync(from, 'new');
  writeFileSync(to, 'old');
  return { from, to };
}

for (const [way, move] of Object.entries(ways)) {
  test.each(['EPERM', 'EACCES', 'EBUSY'])(
    `a file that a scanner holds for a moment on Windows is moved ${way}: %s`,
    async (code) => {
      const { from, to } = newBesideOld();
      Object.assign(held, { times: 3, code });
      await move(from, to, 'win32');
      expect([readFileSync(to, 'utf8'), existsSync(from)]).toEqual(['new', false]);
      expect(held.tries).toBe(4);
    },
  );

  test(`a file that is held to the end is said to be in use, and the old one stands: ${way}`, async () => {
    const { from, to } = newBesideOld();
    Object.assign(held, { times: Number.POSITIVE_INFINITY, code: 'EPERM' });
    const error: unknown = await move(from, to, 'win32').catch((reason: unknown) => reason);
    expect(storageFailure(error)).toBe('in_use');
    expect(readFileSync(to, 'utf8')).toBe('old');
  });

  test(`a right that is missing elsewhere is told at once: ${way}`, async () => {
    const { from, to } = newBesideOld();
    Object.assign(held, { times: 1, code: 'EPERM' });
    const error: unknown = await move(from, to, 'linux').catch((reason: unknown) => reason);
    expect(storageFailure(error)).toBe('read_only');
    expect([held.tries, readFileSync(to, 'utf8')]).toEqual([1, 'old']);
  });
}
