import Database from 'better-sqlite3';
import { connect, type OpenDb } from '../../db/open.ts';

/** Opens an unencrypted database through the same driver, with every setting of db/open.ts but the cipher. */
export function openPlain(file: string): OpenDb {
  const raw = new Database(file, { timeout: 0 });
  raw.pragma('locking_mode=EXCLUSIVE');
  raw.pragma('journal_mode=WAL');
  raw.pragma('synchronous=FULL');
  raw.pragma('foreign_keys=ON');
  raw.pragma('secure_delete=ON');
  raw.pragma('recursive_triggers=ON');
  raw.pragma('trusted_schema=OFF');
  raw.pragma('temp_store=MEMORY');
  raw.pragma('cache_size=-32768');
  raw.exec('BEGIN IMMEDIATE; COMMIT');
  return { db: connect(raw), close: () => void raw.close() };
}
