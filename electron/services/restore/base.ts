import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../../db/migrations/run.ts';
import { createDb } from '../../../db/open.ts';
import { keyRingFile } from '../../keys/key-ring-file.ts';
import { markFile } from '../../keys/mark-file.ts';
import { databaseFile } from '../start/data-folder.ts';
import { discardPrepared, preparedIn } from '../start/swap.ts';
import { checkWholly, faulty, openPrepared, refusedBy, type CheckHost } from './check.ts';
import { copyBackup } from './copy.ts';
import { backupFolder, type findBackups, type OtherPlaces } from './find.ts';

type Found = ReturnType<typeof findBackups>[number];

/** Where the disk is what refuses, another backup helps nobody. */
const ofTheDisk: ReadonlySet<string> = new Set(['disk_full', 'read_only', 'in_use']);

/** Makes the copy of a backup ready, if it is whole and opens with the key of the ledger in place. */
async function isPrepared(host: CheckHost, from: string, dataKey: Buffer, jobId: string): Promise<boolean> {
  const prepared = preparedIn(host.folder);
  try {
    if (!(await copyBackup(from, host.folder, host.ports))) throw faulty('disk_full');
    openPrepared(prepared, dataKey).close();
    await checkWholly(host, prepared, dataKey, jobId);
    // The keys in place open it, and stay.
    for (const file of [keyRingFile, markFile]) rmSync(join(prepared, file), { force: true });
    return true;
  } catch (error) {
    const refused = refusedBy(error);
    if (refused.ok && ofTheDisk.has(refused.value.why)) throw error;
    return false;
  }
}

/** Makes an empty ledger ready, for entries that begin with the first. */
async function prepareEmpty({ folder, ports }: CheckHost, dataKey: Buffer): Promise<void> {
  const prepared = preparedIn(folder);
  discardPrepared(folder);
  const free = await ports.files.freeBytes(folder);
  if (free !== null && free < statSync(join(folder, databaseFile)).size) throw faulty('disk_full');
  mkdirSync(prepared, { mode: 0o700 });
  const created = createDb(join(prepared, databaseFile), dataKey);
  if (!created.ok) throw faulty('unreadable');
  migrate(created.value.db, () => undefined);
  created.value.close();
}

/**
 * Makes ready what a damaged ledger is built anew on: the newest backup that is whole and under the same key, or an empty ledger.
 *
 * @returns the backup; null where there is none
 */
export async function prepareBase(
  host: CheckHost,
  { backups, others }: { readonly backups: readonly Found[]; readonly others: OtherPlaces },
  dataKey: Buffer,
  jobId: string,
): Promise<Found | null> {
  for (const backup of backups) {
    const from = backup.isComplete ? backupFolder(host.folder, others, backup) : null;
    if (from !== null && (await isPrepared(host, from, dataKey, jobId))) return backup;
  }
  await prepareEmpty(host, dataKey);
  return null;
}
