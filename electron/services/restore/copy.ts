import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ports } from '../../ports/ports.ts';
import { syncFile } from '../durable.ts';
import { discardPrepared, preparedIn } from '../start/swap.ts';
import { backupFiles } from './find.ts';

/**
 * Copies a backup beside the ledger of a data folder, so that what is checked is what is put into place.
 *
 * @returns false when there is too little space for it
 * @throws what the file system throws
 */
export async function copyBackup(from: string, folder: string, { files }: Pick<Ports, 'files'>): Promise<boolean> {
  const to = preparedIn(folder);
  discardPrepared(folder);
  const needed = backupFiles.reduce((sum, file) => sum + statSync(join(from, file)).size, 0);
  const free = await files.freeBytes(folder);
  if (free !== null && free < needed) return false;
  mkdirSync(to, { mode: 0o700 });
  for (const file of backupFiles) {
    await copyFile(join(from, file), join(to, file));
    // A stick knows no modes: what comes from it would be everybody's.
    chmodSync(join(to, file), 0o600);
    syncFile(join(to, file));
  }
  return true;
}
