import { rmSync } from 'node:fs';
import type { WriteDb } from './open.ts';

/**
 * Writes a consistent, encrypted copy under the same key. `VACUUM INTO` and not `db.backup()`, which throws on an encrypted
 * database, and not a copy of the live file, which lacks what is still in the WAL: both measured.
 *
 * @throws errors of SQLite; an earlier snapshot of the same name is replaced
 */
export function snapshotInto(db: WriteDb, file: string): void {
  rmSync(file, { force: true });
  db.$client.prepare('VACUUM INTO ?').run(file);
}
