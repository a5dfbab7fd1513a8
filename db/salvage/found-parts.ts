import { rmSync } from 'node:fs';
import type { SaltedBody } from '../../electron/domain/ledger/chain.ts';
import { bodyDigest, saltDigits } from '../../electron/domain/ledger/chain.ts';
import { readHeader, type EntryHeader } from '../../electron/domain/ledger/header.ts';
import { sha256, sha256OfBytes } from '../hash.ts';
import type { ForeignEntry } from '../ledger/receive.ts';
import { blobDigests } from '../ledger/blobs.ts';
import type { LedgerBlob } from '../ledger/store.ts';
import { createDb, type OpenDb } from '../open.ts';
import type { FoundRow } from './rows.ts';

/** An entry of which at least the header was found. Null for what belongs to it and was not. */
export interface FoundEntry {
  readonly header: EntryHeader;
  readonly hash: string;
  readonly whole: ForeignEntry | null;
}

const tables = `
CREATE TABLE entry (hash TEXT PRIMARY KEY, device TEXT NOT NULL, n INTEGER NOT NULL, header TEXT NOT NULL) STRICT;
CREATE INDEX entry_place ON entry (device, n);
CREATE TABLE body (digest TEXT PRIMARY KEY, salt TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE blob (
  digest TEXT NOT NULL, entry_id TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (entry_id, name, digest)
) STRICT;
`;

/**
 * What was found of a ledger, encrypted like it, in a file of its own: no memory has to hold a year. A part counts only by its hash, so
 * that the parts of an entry find each other wherever they lay, and what is damaged or of something else belongs to nothing.
 */
export class FoundParts {
  readonly #file: string;
  readonly #database: OpenDb;
  readonly #statements;

  /** @throws when the file cannot be made */
  constructor(file: string, key: Buffer) {
    const created = createDb(file, key);
    if (!created.ok) throw new Error(`salvage: ${created.error}`);
    this.#file = file;
    this.#database = created.value;
    const raw = this.#database.db.$client;
    raw.exec(tables);
    this.#statements = {
      putEntry: raw.prepare('INSERT OR IGNORE INTO entry (hash, device, n, header) VALUES (?, ?, ?, ?)'),
      putBody: raw.prepare('INSERT OR IGNORE INTO body (digest, salt, text) VALUES (?, ?, ?)'),
      putBlob: raw.prepare(
        'INSERT OR IGNORE INTO blob (digest, entry_id, name, media_type, bytes) VALUES (?, ?, ?, ?, ?)',
      ),
      at: raw.prepare<[string, number], { hash: string; header: string }>(
        'SELECT hash, header FROM entry WHERE device = ? AND n = ? ORDER BY hash',
      ),
      behind: raw.prepare<[string, number], { hash: string; header: string }>(
        'SELECT hash, header FROM entry WHERE device = ? AND n > ? ORDER BY n, hash',
      ),
      devices: raw
        .prepare<[], EntryHeader['device']>(
          "SELECT device FROM entry GROUP BY device ORDER BY min(header ->> '$.tick')",
        )
        .pluck(),
      all: raw.prepare<[], { hash: string; header: string }>('SELECT hash, header FROM entry ORDER BY device, n, hash'),
      body: raw.prepare<[string], SaltedBody>('SELECT salt, text FROM body WHERE digest = ?'),
      blob: raw.prepare<[string, string, string], LedgerBlob>(
        'SELECT name, media_type AS mediaType, bytes FROM blob WHERE entry_id = ? AND name = ? AND digest = ?',
      ),
    };
  }

  /** Keeps these rows as far as they are parts of entries, durably or not at all. */
  keep(rows: readonly FoundRow[]): void {
    this.#database.db.$client.transaction(() => {
      for (const { values } of rows) this.#keepOne(values);
    })();
  }

  #keepOne([first, second, third, fourth]: FoundRow['values']): void {
    const { putEntry, putBody, putBlob } = this.#statements;
    if (first === null && typeof second === 'string' && Buffer.isBuffer(third) && fourth === undefined) {
      const hash = third.toString('hex');
      const header = sha256(second) === hash ? readHeader(second) : null;
      if (header !== null) putEntry.run(hash, header.device, header.n, second);
    } else if (first === null && typeof second === 'string' && typeof third === 'string' && fourth === undefined) {
      if (second.length === saltDigits) putBody.run(bodyDigest({ salt: second, text: third }, sha256), second, third);
    } else if (typeof first === 'string' && typeof second === 'string' && typeof third === 'string') {
      if (Buffer.isBuffer(fourth)) putBlob.run(sha256OfBytes(fourth), first, second, third, fourth);
    }
  }

  /** The headers of all entries that were found, chain by chain. */
  headers(): Iterable<{ readonly hash: string; readonly header: string }> {
    return this.#statements.all.iterate();
  }

  /** The devices of which there are entries, in the order in which they began. */
  devices(): readonly EntryHeader['device'][] {
    return this.#statements.devices.all();
  }

  /** What was found in a place of a chain; more than one only where a chain has split. */
  at(device: string, n: number): readonly FoundEntry[] {
    return this.#statements.at.all(device, n).flatMap((row) => this.#complete(row));
  }

  /** What was found behind a place of a chain, in its order. */
  behind(device: string, n: number): readonly FoundEntry[] {
    return this.#statements.behind.all(device, n).flatMap((row) => this.#complete(row));
  }

  #complete({ hash, header: text }: { readonly hash: string; readonly header: string }): readonly FoundEntry[] {
    const header = readHeader(text);
    if (header === null) return [];
    const body = header.body === null ? null : this.#statements.body.get(header.body);
    if (body === undefined) return [{ header, hash, whole: null }];
    const names = Object.entries(body === null ? {} : blobDigests(body.text));
    const blobs = names.map(([name, digest]) => this.#statements.blob.get(header.id, name, digest));
    const there = blobs.filter((blob) => blob !== undefined);
    const isWhole = there.length === names.length;
    return [{ header, hash, whole: isWhole ? { header: text, hash, body, blobs: there } : null }];
  }

  /** Lets go of the file and removes it. */
  discard(): void {
    this.#database.close();
    rmSync(this.#file, { force: true });
  }
}
