import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { moveFileSync } from '../ports/move-file.ts';

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Has the disk take a file that was written by somebody else, such as SQLite. */
export function syncFile(path: string): void {
  sync(path, 'r+');
}

/** Has the disk take the names in a folder. Windows cannot open one and needs it not; nor do all shares. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  try {
    sync(path, 'r');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error;
  }
}

/** Gives a folder whose files are on the disk its name, durably: after a power cut it is whole under it, or not there. */
export function renameWhole(partial: string, whole: string): void {
  syncFolder(partial);
  moveFileSync(partial, whole);
  syncFolder(dirname(whole));
}
