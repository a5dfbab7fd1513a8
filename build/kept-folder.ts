import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that is still being made bears the number of the process that makes it. */
const making = /^making-(\d+)-/;

/**
 * A folder that takes a while to make and is kept from one run to the next. Only a finished one gets its name; what a run
 * that was killed has left half made is gone with the next one.
 *
 * @param shelf where such folders stand
 * @param name says what the folder was made from
 */
export async function keptFolder(
  shelf: string,
  name: string,
  make: (work: string) => void | Promise<void>,
): Promise<string> {
  mkdirSync(shelf, { recursive: true });
  removeFrom(shelf, (other) => isGivenUp(other));
  const folder = join(shelf, name);
  if (existsSync(folder)) return folder;
  const work = mkdtempSync(join(shelf, `making-${process.pid}-`));
  try {
    await make(work);
    // Another run may have been quicker with the same.
    if (!existsSync(folder)) renameSync(work, folder);
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Removes from a shelf what is not wanted there any longer. */
export function removeFrom(shelf: string, isUnwanted: (name: string, untouchedMs: number) => boolean): void {
  for (const name of readdirSync(shelf)) {
    const path = join(shelf, name);
    if (isUnwanted(name, Date.now() - statSync(path).mtimeMs)) rmSync(path, { recursive: true, force: true });
  }
}

function isGivenUp(name: string): boolean {
  const maker = Number(making.exec(name)?.[1]);
  return Number.isInteger(maker) && !isRunning(maker);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
