import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real small disk: "full" and "read-only" are what the kernel says, also to root. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all space but this. */
  readonly fill: (freeBytes: number) => void;
  /** Gives the space back. */
  readonly empty: () => void;
  readonly makeReadOnly: () => void;
  readonly makeWritable: () => void;
  /** Ends it, with everything on it. */
  readonly unmount: () => void;
}

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' });

function mount(bytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-disk-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder);
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

function unmount(folder: string): void {
  run('umount', '--lazy', folder);
  rmSync(folder, { recursive: true });
}

function diskAt(folder: string): SmallDisk {
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (freeBytes) => {
      rmSync(ballast, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)));
    },
    empty: () => rmSync(ballast, { force: true }),
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    makeWritable: () => run('mount', '-o', 'remount,rw', folder),
    unmount: () => unmount(folder),
  };
}

/** Mounts a disk of so many bytes; null where that is not allowed, as it is to root alone. */
export function mountSmallDisk(bytes: number): SmallDisk | null {
  const folder = mount(bytes);
  return folder === null ? null : diskAt(folder);
}
