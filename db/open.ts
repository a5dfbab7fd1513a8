import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { storageFailure, type StorageFailure } from '../electron/domain/storage/storage-failure.ts';
import { pageBytes } from './salvage/page-size.ts';
import { prepareRead, type ReadStatement } from './read-statement.ts';

/** The database for questions. The type has no way to change a row, and SQLite is asked whether the statement has one. */
export interface ReadDb extends Pick<BetterSQLite3Database, 'select' | 'selectDistinct'> {
  /** Prepares a question in SQL. Throws for a statement that could change a row. */
  readonly prepareQuery: <P extends unknown[], R>(sql: string) => ReadStatement<P, R>;
}

/** The database with the right to change it. Only the ledger and its projections take this. */
export type WriteDb = BetterSQLite3Database & ReadDb & { readonly $client: Database.Database };

/** An opened, keyed and locked database. */
export interface OpenDb {
  readonly db: WriteDb;
  /** Writes the WAL back and lets go of the file and of the key inside the driver. */
  close(): void;
}

/** Why a database file was not opened; each has its screen at start-up. */
export type OpenFailure =
  'missing' | 'empty' | 'not_encrypted' | 'wrong_key_or_damaged' | 'in_use' | 'plain_driver' | StorageFailure;

/** Either the database or why not. */
export type OpenResult =
  { readonly ok: true; readonly value: OpenDb } | { readonly ok: false; readonly error: OpenFailure };

/** "KAO1", the mark of our files for whoever decrypts one. */
const applicationId = 0x4b414f31;

const plainHeader = 'SQLite format 3\0';

/** The first bytes of the file; an unencrypted database gives itself away by them. */
function isPlain(file: string): boolean {
  const first = Buffer.alloc(plainHeader.length);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, first, 0, first.length, 0) === first.length && first.toString('latin1') === plainHeader;
  } finally {
    closeSync(handle);
  }
}

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function whyNot(error: unknown): OpenFailure {
  const code = sqliteCode(error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'wrong_key_or_damaged';
  if (code.startsWith('SQLITE_BUSY')) return 'in_use';
  const storage = storageFailure(error);
  if (storage !== null) return storage;
  throw error;
}

/** What the encrypting drop-in adds to better-sqlite3, whose types we use. */
interface Encrypting {
  readonly key?: (key: Buffer) => number;
}

/** Gives the driver the key; false where it is one that cannot encrypt. */
function useKey(raw: Database.Database & Encrypting, key: Buffer): boolean {
  raw.pragma("cipher='sqlcipher'");
  raw.pragma('legacy=4');
  // The plain driver knows no such pragma, ignores it, and would write plain text.
  if (raw.pragma('cipher', { simple: true }) !== 'sqlcipher' || raw.key === undefined) return false;
  // As bytes, because a string with the key could not be zeroed.
  const rawKey = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    raw.key(rawKey);
  } finally {
    rawKey.fill(0);
  }
  return true;
}

function unlock(raw: Database.Database & Encrypting, key: Buffer): OpenFailure | null {
  if (!useKey(raw, key)) return 'plain_driver';
  raw.pragma('locking_mode=EXCLUSIVE');
  raw.prepare('SELECT count(*) FROM sqlite_schema').get();
  raw.pragma('journal_mode=WAL');
  raw.pragma('synchronous=FULL');
  raw.pragma('foreign_keys=ON');
  raw.pragma('secure_delete=ON');
  raw.pragma('recursive_triggers=ON');
  raw.pragma('trusted_schema=OFF');
  // What SQLite puts aside while it sorts is encrypted by nobody: it stays in memory.
  raw.pragma('temp_store=MEMORY');
  // 32 MB: with 100,000 customers, the upper pages of all tables and indexes. Each that is read again is decrypted again.
  raw.pragma('cache_size=-32768');
  // EXCLUSIVE takes the lock with the first write: taken here, a second process learns of it at its start and not in the middle of a day.
  raw.exec('BEGIN IMMEDIATE; COMMIT');
  return null;
}

/** The connection as the ledger and the queries see it. */
export function connect(raw: Database.Database): WriteDb {
  return Object.assign(drizzle({ client: raw }), {
    prepareQuery: <P extends unknown[], R>(sql: string) => prepareRead<P, R>(raw, sql),
  });
}

function openAt(file: string, key: Buffer, mayCreate: boolean): OpenResult {
  let raw: Database.Database | undefined;
  try {
    raw = new Database(file, { timeout: 0, fileMustExist: !mayCreate });
    const failure = unlock(raw, key);
    if (failure === null) {
      const opened = raw;
      return { ok: true, value: { db: connect(opened), close: () => void opened.close() } };
    }
    raw.close();
    return { ok: false, error: failure };
  } catch (error) {
    raw?.close();
    return { ok: false, error: whyNot(error) };
  }
}

/**
 * Opens an existing database with its 32-byte key and takes the exclusive lock.
 * A missing or 0-byte file is refused, because SQLite would make a new, empty database of it; of one byte, too.
 */
export function openDb(file: string, key: Buffer): OpenResult {
  try {
    if (!existsSync(file)) return { ok: false, error: 'missing' };
    const { size } = statSync(file);
    if (size <= 1) return { ok: false, error: 'empty' };
    if (isPlain(file)) return { ok: false, error: 'not_encrypted' };
    // SQLite says only that it could not lock it (SQLITE_IOERR_LOCK), as of a disk that is failing.
    accessSync(file, constants.W_OK);
    // A page that is not whole can be made good only from a WAL: a power cut in the middle of a checkpoint leaves both.
    if (size % pageBytes !== 0 && !existsSync(`${file}-wal`)) return { ok: false, error: 'wrong_key_or_damaged' };
  } catch (error) {
    return { ok: false, error: whyNot(error) };
  }
  return openAt(file, key, false);
}

/**
 * Whether another window or program holds a database. Nothing of the file and its log changes: opened for writing, a log would be written
 * back when it is closed, and what SQLite does not take of it would be gone.
 */
export function isInUse(file: string, key: Buffer): boolean {
  if (!existsSync(`${file}-wal`)) {
    const opened = openDb(file, key);
    if (opened.ok) opened.value.close();
    return !opened.ok && opened.error === 'in_use';
  }
  let raw: (Database.Database & Encrypting) | undefined;
  try {
    raw = new Database(file, { timeout: 0, fileMustExist: true, readonly: true });
    useKey(raw, key);
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    return sqliteCode(error).startsWith('SQLITE_BUSY');
  } finally {
    raw?.close();
  }
}

/** Marks a new file as ours and writes its first page, which is looked at once more from outside. */
function finishNew(raw: Database.Database, file: string): OpenFailure | null {
  try {
    raw.pragma(`application_id=${applicationId}`);
    raw.pragma('wal_checkpoint(TRUNCATE)');
    // The promise is about the bytes on the disk.
    return isPlain(file) ? 'plain_driver' : null;
  } catch (error) {
    return whyNot(error);
  }
}

/** Creates a new encrypted database. The file must not exist. */
export function createDb(file: string, key: Buffer): OpenResult {
  if (existsSync(file)) return { ok: false, error: 'in_use' };
  const opened = openAt(file, key, true);
  if (!opened.ok) return opened;
  const failure = finishNew(opened.value.db.$client, file);
  if (failure === null) return opened;
  opened.value.close();
  return { ok: false, error: failure };
}
