import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/*
 * On Windows a file cannot take its name while a virus scanner, an index or a backup has it open: the system answers EPERM,
 * EACCES or EBUSY at once (tried under Windows' Node), and a moment later it can. Elsewhere EPERM and EACCES are a right that is
 * missing, and waiting would help nobody.
 */

/** The pauses between the tries, in milliseconds: two seconds in all. */
const pausesMs: readonly number[] = [10, 20, 40, 80, 150, 300, 600, 800];

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function isHeld(error: unknown, platform: NodeJS.Platform): boolean {
  const code = codeOf(error);
  return code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

/** What is told when it was held to the end: whoever moves a file into a folder has just written there, so no right is missing. */
function heldError(cause: unknown): Error {
  return Object.assign(new Error('a file is held by another program', { cause }), { code: 'EBUSY' });
}

function pauseSync(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/**
 * Moves a file or folder to its name, and waits up to two seconds for another program to let go of it. It blocks the thread, and
 * is for small files that must be in place before an answer is given.
 *
 * @throws the system's error; EBUSY when it was held to the end
 */
export function moveFileSync(from: string, to: string, platform: NodeJS.Platform = process.platform): void {
  for (const ms of [...pausesMs, null]) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (!isHeld(error, platform)) throw error;
      if (ms === null) throw heldError(error);
      pauseSync(ms);
    }
  }
}

/**
 * Moves a file to its name as {@link moveFileSync} does, while other work goes on.
 *
 * @throws the system's error; EBUSY when it was held to the end
 */
export async function moveFile(from: string, to: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  for (const ms of [...pausesMs, null]) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!isHeld(error, platform)) throw error;
      if (ms === null) throw heldError(error);
      await setTimeout(ms);
    }
  }
}
