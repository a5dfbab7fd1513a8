import { createDecipheriv } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { storageFailure } from '../../electron/domain/storage/storage-failure.ts';
import { readLog, type Frame } from './log.ts';
import { pageBytes } from './page-size.ts';

/*
 * The pages of a database file, read from the disk and decrypted one by one: SQLite gives up a whole question at the first page that
 * fails its check. The format is that of SQLCipher 4 with a raw key (https://www.zetetic.net/sqlcipher/design/). The check of a page is passed over: what
 * is read is judged by its hash.
 */

const ivBytes = 16;
const macBytes = 64;
/** In place of "SQLite format 3" the first page begins with a salt, in the clear. */
const saltBytes = 16;

/** So many bytes of a page hold content: initialisation vector and check stand behind them. */
export const usableBytes = pageBytes - ivBytes - macBytes;

/** A version of a page: that of the file, or one of the log. */
export interface FoundPage {
  readonly number: number;
  readonly bytes: Buffer;
}

/** Reads a piece; null where there is none, and where the disk does not give it. */
function readPiece(handle: number, position: number, length: number): Buffer | null {
  const piece = Buffer.alloc(length);
  try {
    return readSync(handle, piece, 0, length, position) === length ? piece : null;
  } catch (error) {
    if (storageFailure(error) !== 'unreadable') throw error;
    return null;
  }
}

/** The frames of a log up to its last commit: of those behind it nobody was told that they are kept. */
function committed(frames: readonly Frame[]): readonly Frame[] {
  return frames.slice(0, frames.findLastIndex(({ isCommit }) => isCommit) + 1);
}

/** Reads a database file that SQLite does not read any more, and its log. It writes nothing. */
export class PageReader {
  readonly #key: Buffer;
  readonly #file: number;
  readonly #log: ReturnType<typeof readLog>;
  readonly #frames: readonly Frame[];
  readonly #latest: ReadonlyMap<number, number>;
  readonly #pages: number;

  /** @throws what the file system throws when the file cannot be opened */
  constructor(file: string, key: Buffer) {
    this.#key = key;
    this.#file = openSync(file, 'r');
    this.#log = readLog(`${file}-wal`);
    this.#frames = committed(this.#log?.frames ?? []);
    this.#latest = new Map(this.#frames.map(({ number, position }) => [number, position]));
    this.#pages = Math.ceil(fstatSync(this.#file).size / pageBytes);
  }

  /** How many versions of pages there are to read. */
  get total(): number {
    return this.#pages + this.#frames.length;
  }

  /** Every version of every page: an entry that the latest one has lost may stand in an earlier one. Null for one that cannot be read. */
  *all(): Generator<FoundPage | null> {
    for (let number = 1; number <= this.#pages; number += 1) yield this.#inFile(number);
    for (const { number, position } of this.#frames) yield this.#inLog(number, position);
  }

  /** The latest version of a page; null where it cannot be read. */
  latest(number: number): Buffer | null {
    const position = this.#latest.get(number);
    return (position === undefined ? this.#inFile(number) : this.#inLog(number, position))?.bytes ?? null;
  }

  close(): void {
    closeSync(this.#file);
  }

  #inFile(number: number): FoundPage | null {
    return this.#decrypted(number, readPiece(this.#file, (number - 1) * pageBytes, pageBytes));
  }

  #inLog(number: number, position: number): FoundPage | null {
    const page = this.#log?.log.subarray(position, position + pageBytes);
    return this.#decrypted(number, page === undefined ? null : Buffer.from(page));
  }

  #decrypted(number: number, page: Buffer | null): FoundPage | null {
    if (page === null) return null;
    const start = number === 1 ? saltBytes : 0;
    const iv = page.subarray(usableBytes, usableBytes + ivBytes);
    const cipher = createDecipheriv('aes-256-cbc', this.#key, iv).setAutoPadding(false);
    cipher.update(page.subarray(start, usableBytes)).copy(page, start);
    return { number, bytes: page };
  }
}
