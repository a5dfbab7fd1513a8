import { CopyNotOpened } from '../../db/rekey.ts';
import type { BackupFault } from '../domain/backup/backup-outcome.ts';
import { storageFailure, type DiskFailure, type StorageFailure } from '../domain/storage/storage-failure.ts';
import type { WriteFault } from '../keys/whole-file.ts';

/** The trouble that the shop can do something about, when the key ring could not be written. */
export function troubleOf(fault: WriteFault): StorageFailure {
  return fault === 'disk_full' || fault === 'in_use' ? fault : 'read_only';
}

/** One of many steps could not be done, because of the disk. */
export class StepRefused extends Error {
  readonly trouble: StorageFailure;

  constructor(trouble: StorageFailure) {
    super(`refused by the disk: ${trouble}`);
    this.trouble = trouble;
  }
}

const ofTheDisk = ['disk_full', 'read_only', 'in_use', 'unreadable'] as const satisfies readonly DiskFailure[];

/** The trouble of the disk that stood in the way of a step; null when it was something else. */
export function troubleBehind(error: unknown): StorageFailure | null {
  if (error instanceof CopyNotOpened) return ofTheDisk.find((trouble) => trouble === error.failure) ?? null;
  return error instanceof StepRefused ? error.trouble : storageFailure(error);
}

/** The trouble of the disk as what a copy of a ledger has not stood: one with a page that fails its check is not whole. */
export function faultOfCopy(trouble: StorageFailure): BackupFault {
  return trouble === 'damaged' ? 'integrity' : trouble;
}
