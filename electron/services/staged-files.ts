import { sha256OfBytes } from '../../db/hash.ts';
import type { ReadDb } from '../../db/open.ts';
import type { DeskContext } from './desk-context.ts';

interface ChosenFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * Files that were chosen and not recorded yet, by digest: the window learns the digest and never the bytes. They go when the
 * desk is locked, with its connection.
 */
export class StagedFiles<F extends ChosenFile> {
  readonly #most: number;
  readonly #files = new WeakMap<ReadDb, Map<string, F>>();

  /** @param most so many wait for their record; of more the oldest goes */
  constructor(most: number) {
    this.#most = most;
  }

  /** Puts a file there; its digest is what it is asked for by. */
  put({ db }: DeskContext, file: F): string {
    const files = this.#files.get(db) ?? new Map<string, F>();
    this.#files.set(db, files);
    const digest = sha256OfBytes(file.bytes);
    files.delete(digest);
    files.set(digest, file);
    for (const old of [...files.keys()].slice(0, -this.#most)) files.delete(old);
    return digest;
  }

  /** The file of this digest; null when it is not there any more. */
  find({ db }: DeskContext, digest: string): F | null {
    return this.#files.get(db)?.get(digest) ?? null;
  }
}
