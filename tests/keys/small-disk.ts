import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of 64 KiB, so that "full" and "read-only" are what the kernel says, also to root. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves at most one page free: less than the next file needs, more than nothing. */
  readonly fill: () => void;
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
}

const DISK_BYTES = 64 * 1024;
const PAGE_BYTES = 4096;

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' });

/** Mounts a small disk, or returns null where that is not allowed (needs root on Linux). */
export const mountSmallDisk = (): SmallDisk | null => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-disk-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder);
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    fill: () => {
      for (let page = 0; page < DISK_BYTES / PAGE_BYTES; page += 1) {
        try {
          writeFileSync(join(folder, `fill-${page}`), Buffer.alloc(PAGE_BYTES));
        } catch {
          rmSync(join(folder, `fill-${page}`), { force: true });
          rmSync(join(folder, `fill-${page - 1}`), { force: true });
          return;
        }
      }
    },
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    remove: () => {
      run('umount', folder);
      rmSync(folder, { recursive: true });
    },
  };
};
