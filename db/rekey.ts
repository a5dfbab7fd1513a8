import { rmSync } from 'node:fs';
import { checkIntegrity, copyFacts } from './backup-copy.ts';
import { openDb, type OpenDb, type OpenFailure, type WriteDb } from './open.ts';
import { snapshotInto } from './snapshot.ts';

/** What the encrypting drop-in adds to better-sqlite3, whose types we use. */
interface Rekeying {
  readonly rekey?: (key: Buffer) => number;
}

/** Closes an open database under another key, page by page. */
function rekey({ $client }: WriteDb, key: Buffer): void {
  const client: typeof $client & Rekeying = $client;
  // The frames of a WAL would be half under one key and half under the other.
  const journal = client.pragma('journal_mode=DELETE', { simple: true });
  if (journal !== 'delete' || client.rekey === undefined) throw new Error('rekey: the journal cannot be changed');
  const rawKey = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    if (client.rekey(rawKey) !== 0) throw new Error('rekey: refused');
  } finally {
    rawKey.fill(0);
  }
}

/** A copy that was just written does not open. */
export class CopyNotOpened extends Error {
  readonly failure: OpenFailure;

  constructor(failure: OpenFailure) {
    super(`rekey: the copy does not open (${failure})`);
    this.failure = failure;
  }
}

function using<T>(file: string, key: Buffer, use: (opened: OpenDb) => T): T {
  const opening = openDb(file, key);
  if (!opening.ok) throw new CopyNotOpened(opening.error);
  try {
    return use(opening.value);
  } finally {
    opening.value.close();
  }
}

function isWhole(db: WriteDb): boolean {
  const check = checkIntegrity(db);
  for (let step = check.next(); ; step = check.next()) if (step.done === true) return step.value;
}

/**
 * Writes a copy of a database under another 32-byte key, and looks whether it is whole and the same.
 *
 * A copy, and never the database itself: killed in the middle of `PRAGMA rekey`, a file opened under neither key any more, with its
 * rollback journal beside it (measured with better-sqlite3-multiple-ciphers 13.0.3: one of seven kills).
 *
 * @param file where the copy goes; what a killed one has left there is replaced
 * @throws errors of SQLite, CopyNotOpened, or when the copy is not what it should be; then there is none
 */
export function copyUnder(db: WriteDb, file: string, dataKey: Buffer, nextKey: Buffer): void {
  const rest = ['', '-journal', '-wal', '-shm'];
  for (const end of rest) rmSync(`${file}${end}`, { force: true });
  try {
    snapshotInto(db, file);
    using(file, dataKey, (copy) => rekey(copy.db, nextKey));
    const { fingerprint } = copyFacts(db);
    const isSame = using(file, nextKey, (copy) => isWhole(copy.db) && copyFacts(copy.db).fingerprint === fingerprint);
    if (!isSame) throw new Error('rekey: the copy is not the same');
  } catch (error) {
    for (const end of rest) rmSync(`${file}${end}`, { force: true });
    throw error;
  }
}
