import type { Writable } from 'node:stream';
import type { StorageFailure } from '../domain/storage/storage-failure.ts';

/** Either done, or the trouble with the disk. */
export type FileResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: StorageFailure | 'too_large' };

/** Files of the person's own choosing, outside the data folder. */
export interface Files {
  /** Writes a file whole or not at all: a half-written export must never look like one. */
  readonly writeWhole: <T>(path: string, write: (out: Writable) => Promise<T>) => Promise<FileResult<T>>;
  /** Reads a file of at most `maxBytes`. */
  readonly readBounded: (path: string, maxBytes: number) => Promise<FileResult<Uint8Array>>;
}
