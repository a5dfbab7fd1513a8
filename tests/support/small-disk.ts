import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

/** A real small disk: "full" and "read-only" are what the kernel says, also to root. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all space but this. */
  readonly fill: (freeBytes: number) => void;
  /** Gives the space back. */
  readonly empty: () => void;
  readonly makeReadOnly: () => void;
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

const pageBytes = 4096;

function diskAt(folder: string, bytes: number): SmallDisk {
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (freeBytes) => {
      let size = bytes;
      for (;;) {
        try {
          writeFileSync(ballast, Buffer.alloc(size));
          break;
        } catch {
          size -= pageBytes;
        }
      }
      writeFileSync(ballast, Buffer.alloc(Math.max(0, size - freeBytes)));
    },
    empty: () => rmSync(ballast, { force: true }),
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
  };
}

function canMount(): boolean {
  const folder = mount(pageBytes * 4);
  if (folder !== null) unmount(folder);
  return folder !== null;
}

const isPossible = canMount();

/** A test on a small disk of its own. Where none can be mounted (not root) it is skipped, and fails with CI=true. */
export function testOnSmallDisk(name: string, bytes: number, work: (disk: SmallDisk) => void | Promise<void>): void {
  test.skipIf(!isPossible && process.env['CI'] !== 'true')(
    isPossible ? name : `${name} (a small disk needs root to be mounted)`,
    async () => {
      const folder = mount(bytes);
      if (folder === null) throw new Error('a small disk needs root to be mounted');
      try {
        await work(diskAt(folder, bytes));
      } finally {
        unmount(folder);
      }
    },
  );
}
