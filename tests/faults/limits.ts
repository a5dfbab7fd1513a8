import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/*
 * The kernel's limit of the size of files (RLIMIT_FSIZE), for this process: what is written beyond it is refused in the middle of a
 * write, also to SQLite. It needs no rights and no disk of its own.
 */

function setLimit(bytes: number | 'unlimited'): boolean {
  return spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]).status === 0;
}

/** Lets no file grow beyond so many bytes more than this one has now. False where the system has no such limit. */
export function limitGrowth(file: string, bytes: number): boolean {
  return setLimit((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + bytes);
}

/** Lets files grow again. */
export function unlimit(): void {
  setLimit('unlimited');
}
