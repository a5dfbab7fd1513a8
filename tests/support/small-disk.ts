import { test } from 'vitest';
import { mountSmallDisk, type SmallDisk } from './mounted-disk.ts';

const probe = mountSmallDisk(16_384);
probe?.unmount();
const isPossible = probe !== null;

/** A test on a small disk of its own. Where none can be mounted (not root) it is skipped, and fails with CI=true. */
export function testOnSmallDisk(name: string, bytes: number, work: (disk: SmallDisk) => void | Promise<void>): void {
  test.skipIf(!isPossible && process.env['CI'] !== 'true')(
    isPossible ? name : `${name} (a small disk needs root to be mounted)`,
    async () => {
      const disk = mountSmallDisk(bytes);
      if (disk === null) throw new Error('a small disk needs root to be mounted');
      try {
        await work(disk);
      } finally {
        disk.unmount();
      }
    },
  );
}
