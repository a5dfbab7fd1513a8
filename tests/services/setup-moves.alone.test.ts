import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type * as Fs from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keyRingFile } from '../../electron/keys/key-ring-file.ts';
import {
  databaseFile,
  lookAtFolder,
  moveSetupIntoPlace,
  setupFolder,
} from '../../electron/services/start/data-folder.ts';
import { newDesk } from '../support/new-desk.ts';
import { newFolder } from '../support/new-folder.ts';

vi.mock('../../electron/keys/argon2-policy.ts', () => import('../support/cheap-argon2.ts'));

const moves = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, isOver: false }));

// After so many moves the next one fails: it alone, or it and all that would come after, as when the process is killed. Not by a code
// for which a move is tried again.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const move: typeof real.renameSync = (...of) => {
    moves.left -= 1;
    if (moves.left === -1 || (moves.isOver && moves.left < 0)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    real.renameSync(...of);
  };
  const remove: typeof real.rmSync = (...of) => {
    if (!(moves.isOver && moves.left < 0)) real.rmSync(...of);
  };
  const watched = { renameSync: move, rmSync: remove };
  return { ...real, ...watched, default: { ...real, ...watched } };
});

beforeEach(() => {
  moves.left = Number.POSITIVE_INFINITY;
  moves.isOver = false;
});

/** A set-up that is ready and was not moved yet. */
async function ready() {
  const desk = await newDesk({ isLocked: true });
  const folder = join(newFolder(), 'data');
  mkdirSync(join(folder, setupFolder), { recursive: true });
  for (const name of [databaseFile, keyRingFile]) cpSync(join(desk.folder, name), join(folder, setupFolder, name));
  return { folder, database: readFileSync(join(desk.folder, databaseFile)) };
}

/** What the next start finds: a desk that can be set up, or one that works, with the database that was made ready. */
function expectWholeOrNew(folder: string, database: Buffer): void {
  const { state } = lookAtFolder(folder, true);
  expect(['setup', 'sign_in']).toContain(state);
  const file = join(folder, databaseFile);
  if (state === 'sign_in') expect(readFileSync(file).equals(database)).toBe(true);
  else expect([existsSync(file), existsSync(join(folder, keyRingFile))]).toEqual([false, false]);
}

describe.each([
  ['a move that fails', false],
  ['the end of the process', true],
])('%s', (_, isOver) => {
  test.each([0, 1, 2])('after %d moves leaves a desk to be set up, or one that works', async (left) => {
    const { folder, database } = await ready();
    Object.assign(moves, { left, isOver });
    try {
      moveSetupIntoPlace(folder);
    } catch {
      // Whoever set it up is told; what is left behind counts here.
    }
    moves.left = Number.POSITIVE_INFINITY;
    moves.isOver = false;
    expectWholeOrNew(folder, database);
  });
});

test('the database is moved before its keys: keys alone would be a desk that has lost its database', async () => {
  const { folder } = await ready();
  Object.assign(moves, { left: 1, isOver: true });
  expect(() => moveSetupIntoPlace(folder)).toThrow('EIO');
  expect([existsSync(join(folder, databaseFile)), existsSync(join(folder, keyRingFile))]).toEqual([true, false]);
  moves.left = Number.POSITIVE_INFINITY;
  moves.isOver = false;
  expect(lookAtFolder(folder, true).state).toBe('sign_in');
  // The control: with the keys alone in place the waiting database would be given up.
  const other = await ready();
  renameSync(join(other.folder, setupFolder, keyRingFile), join(other.folder, keyRingFile));
  expect(lookAtFolder(other.folder, true).state).toBe('database_missing');
});
