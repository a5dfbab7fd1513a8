import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SecondOutcome } from '../../domain/backup/backup-outcome.ts';
import type { BackupSchedule } from '../../domain/backup/schedule.ts';
import { diskFailure } from '../../domain/storage/storage-failure.ts';
import type { Ports } from '../../ports/ports.ts';
import { renameWhole, syncFile } from '../durable.ts';
import { beginPartial, removeOutdated, secondPlaceIn, tidyPlace } from './places.ts';

/** What is copied, where to, and what is kept there. */
interface SecondCopy {
  /** The whole backup in the data folder. */
  readonly from: string;
  readonly name: string;
  readonly database: string;
  readonly chosen: string;
  readonly keep: BackupSchedule;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function copyFile(from: string, to: string, signal: AbortSignal): Promise<boolean> {
  await pipeline(createReadStream(from), createWriteStream(to, { flags: 'wx', mode: 0o600 }), { signal });
  syncFile(to);
  return (await digestOf(from)) === (await digestOf(to));
}

function bytesOf(from: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(from, file)).size, 0);
}

async function copyInto(
  place: string,
  { from, name, database, keep }: SecondCopy,
  ports: Ports,
  signal: AbortSignal,
): Promise<SecondOutcome> {
  const files = await readdir(from);
  tidyPlace(place, database);
  const free = await ports.files.freeBytes(place);
  if (free !== null && free < bytesOf(from, files)) return 'disk_full';
  const partial = beginPartial(place, name);
  try {
    for (const file of files) {
      if (!(await copyFile(join(from, file), join(partial, file), signal))) return 'not_same';
      signal.throwIfAborted();
    }
    renameWhole(partial, join(place, name));
  } finally {
    // Gone already when it was renamed.
    rmSync(partial, { recursive: true, force: true });
  }
  removeOutdated(place, database, keep);
  return 'written';
}

/**
 * Copies a whole backup into the second place, where it is read back before it gets its name. A stick that is not plugged in, or is
 * pulled out in the middle, is an outcome and no failure: the backup in the data folder stands.
 *
 * @throws the reason of `signal` when it was given up
 */
export async function copyToSecondPlace(copy: SecondCopy, ports: Ports, signal: AbortSignal): Promise<SecondOutcome> {
  const place = secondPlaceIn(copy.chosen);
  if (!existsSync(place)) return 'not_there';
  try {
    return await copyInto(place, copy, ports, signal);
  } catch (error) {
    const trouble = diskFailure(error);
    if (trouble === null) throw error;
    return existsSync(place) ? trouble : 'not_there';
  }
}
