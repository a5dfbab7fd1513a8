import type { StorageFailure } from '../domain/storage/storage-failure.ts';
import type { WriteFault } from '../keys/whole-file.ts';

/** The trouble that the shop can do something about, when the key ring could not be written. */
export function troubleOf(fault: WriteFault): StorageFailure {
  return fault === 'disk_full' || fault === 'in_use' ? fault : 'read_only';
}
