import { mkdirSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repository } from '../../build/repository.ts';

/** The type that statfs(2) gives for memory that looks like a disk. */
const tmpfsType = 0x01021994;

/** Where the generated databases are kept between runs: `CONSENT_DESK_BENCH`, or beside the build. */
export function benchFolder(): string {
  const folder = resolve(process.env['CONSENT_DESK_BENCH'] ?? join(repository, 'out', 'bench'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Refuses a folder in memory: writing there costs nothing, and a figure that says how long a durable write takes would lie.
 *
 * @throws when the folder lies on a tmpfs
 */
export function assertDurable(folder: string): void {
  if (process.platform !== 'linux' || statfsSync(folder).type !== tmpfsType) return;
  throw new Error(
    `${folder} lies in memory (tmpfs): nothing written there is durable. Set CONSENT_DESK_BENCH to a folder on a disk.`,
  );
}
