/** A trouble of the disk or folder that the shop can do something about. */
export type DiskFailure = 'read_only' | 'disk_full' | 'in_use' | 'unreadable';

/** The same where a database is in play. `damaged`: a page of its file fails the check. */
export type StorageFailure = DiskFailure | 'damaged';

const byCode: Readonly<Record<string, StorageFailure>> = {
  SQLITE_FULL: 'disk_full',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_READONLY: 'read_only',
  SQLITE_CANTOPEN: 'read_only',
  SQLITE_PERM: 'read_only',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  SQLITE_IOERR: 'unreadable',
  EIO: 'unreadable',
  EISDIR: 'unreadable',
  // Something else stands where a file of ours is to be made.
  EEXIST: 'unreadable',
  // A stick that was pulled out, a folder that somebody removed or renamed meanwhile.
  ENOENT: 'unreadable',
  ENOTDIR: 'unreadable',
  ENODEV: 'unreadable',
  ENXIO: 'unreadable',
  // Another program holds the file, such as a virus scanner on Windows.
  EBUSY: 'in_use',
  // A page that fails its check, met in the middle of the day: at the opening both have their own reason (open.ts).
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
};

/**
 * The trouble that an error of SQLite or of the file system stands for; null when it is something else.
 * Only the code is looked at: a message may hold a path or a value.
 */
export function storageFailure(error: unknown): StorageFailure | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  return byCode[code] ?? Object.entries(byCode).find(([known]) => code.startsWith(`${known}_`))?.[1] ?? null;
}

/** The trouble that an error of the file system stands for; null when it is something else. */
export function diskFailure(error: unknown): DiskFailure | null {
  const trouble = storageFailure(error);
  return trouble === 'damaged' ? 'unreadable' : trouble;
}
