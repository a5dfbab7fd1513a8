import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { Result } from '../domain/result.ts';
import type { DiskFailure } from '../domain/storage/storage-failure.ts';

/** Where a file is written until it is whole: a name that no file has, and that looks like none of ours. */
export function partialOf(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.part`;
}

/** Files of the person's own choosing, outside the data folder. */
export interface Files {
  /**
   * Writes a file whole or not at all: a half-written export must never look like one.
   *
   * @param partial where it is written until it is whole; beside it, under a name of its own, where nothing is said
   */
  readonly writeWhole: <T>(
    path: string,
    write: (out: Writable) => Promise<T>,
    partial?: string,
  ) => Promise<Result<T, DiskFailure>>;
  /** Removes what was left half-written. False when nobody knows whether it is gone: its folder cannot be reached. */
  readonly discard: (partial: string) => Promise<boolean>;
  /** Reads a file of at most `maxBytes`. */
  readonly readBounded: (path: string, maxBytes: number) => Promise<Result<Uint8Array, DiskFailure | 'too_large'>>;
  /** How many bytes are free for us where a folder lies; null where the system does not say. */
  readonly freeBytes: (folder: string) => Promise<number | null>;
}
