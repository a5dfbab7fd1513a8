import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../../db/migrations/run.ts';
import { isInUse, openDb, type OpenDb, type OpenFailure } from '../../../db/open.ts';
import { wouldDropCommitted } from '../../../db/salvage/log.ts';
import { snapshotInto } from '../../../db/snapshot.ts';
import { storageFailure } from '../../domain/storage/storage-failure.ts';
import type { StartState } from '../../contract/startup.ts';
import type { Ports } from '../../ports/ports.ts';
import { isKeyOfAnother, noteKey } from './key-note.ts';
import { databaseFile } from './data-folder.ts';

const states: Readonly<Record<OpenFailure, StartState>> = {
  missing: 'database_missing',
  empty: 'database_missing',
  // The key has a note of its own (key-note.ts): then it is the file.
  wrong_key_or_damaged: 'damaged',
  not_encrypted: 'not_encrypted',
  in_use: 'in_use',
  plain_driver: 'plain_driver',
  read_only: 'read_only',
  disk_full: 'disk_full',
  unreadable: 'unreadable',
  damaged: 'damaged',
};

/** An open database, or the state that the start screen has to show. */
export type Opening =
  { readonly ok: true; readonly database: OpenDb } | { readonly ok: false; readonly error: StartState };

/** Nobody else on the PC reads the database, encrypted as it is; SQLite gives its log the same mode. Windows has none. */
function ownOnly(file: string): void {
  try {
    chmodSync(file, statSync(file).mode & 0o700);
  } catch {
    // Not there, or somebody else's that we may use: opening it says so.
  }
}

/**
 * Why a database is not even opened: its log has a fault, and what is committed behind it would be gone when the database closes. It can
 * be read as long as SQLite has not seen it.
 */
function lookAtLog(file: string, dataKey: Buffer): StartState | null {
  try {
    if (!wouldDropCommitted(`${file}-wal`)) return null;
    // Of one that is being written, no more than a piece was read.
    return isInUse(file, dataKey) ? 'in_use' : 'damaged';
  } catch (error) {
    // Whatever keeps it from being read keeps the database from being opened: that says so.
    if (storageFailure(error) === null) throw error;
    return null;
  }
}

/** Opens the database with its key and brings its schema up to date, after a snapshot. */
export function openDesk(folder: string, dataKey: Buffer, ports: Ports): Opening {
  const file = join(folder, databaseFile);
  ownOnly(file);
  const log = lookAtLog(file, dataKey);
  if (log !== null) return { ok: false, error: log };
  const opened = openDb(file, dataKey);
  if (!opened.ok) {
    const isOtherKey = opened.error === 'wrong_key_or_damaged' && isKeyOfAnother(folder, dataKey);
    return { ok: false, error: isOtherKey ? 'other_keys' : states[opened.error] };
  }
  noteKey(folder, dataKey);
  const { db } = opened.value;
  try {
    const migration = migrate(db, (from) => snapshotInto(db, `${file}.before-${from}`));
    if (migration.outcome === 'newer') {
      opened.value.close();
      return { ok: false, error: 'newer_version' };
    }
    if (migration.outcome === 'migrated')
      ports.log.event('schema.migrated', { from: migration.from, to: migration.to });
    return { ok: true, database: opened.value };
  } catch (error) {
    opened.value.close();
    const trouble = storageFailure(error);
    if (trouble === null) throw error;
    return { ok: false, error: trouble };
  }
}
