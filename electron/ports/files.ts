import type { Writable } from 'node:stream';
import type { Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage/storage-failure.ts';

/** Files of the person's own choosing, outside the data folder. */
export interface Files {
  /** Writes a file whole or not at all: a half-written export must never look like one. */
  readonly writeWhole: <T>(path: string, write: (out: Writable) => Promise<T>) => Promise<Result<T, StorageFailure>>;
  /** Reads a file of at most `maxBytes`. */
  readonly readBounded: (path: string, maxBytes: number) => Promise<Result<Uint8Array, StorageFailure | 'too_large'>>;
}
