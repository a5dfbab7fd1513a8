import type { FileMeasure } from './manifest.ts';

/** A file that is read line by line, once. Reading may throw `DamagedFile`. */
export interface LineFile {
  readonly lines: AsyncIterable<string>;
  /** What was read, after the last line. */
  readonly measure: () => FileMeasure;
}

/** A bundle that was opened, whoever opened it. */
export interface OpenBundle {
  /** The names of all files in it, as often as they occur. */
  readonly names: readonly string[];
  /** Whether these files fill the bundle exactly, so that no other program finds other files in it. */
  readonly areFilesBound: () => Promise<boolean>;
  /** Reads a file to its end and keeps nothing of it. May throw `DamagedFile`. */
  readonly readThrough: (name: string) => Promise<void>;
  /** Reads a small file whole. May throw `DamagedFile`. */
  readonly readSmall: (name: string) => Promise<Uint8Array>;
  readonly openLines: (name: string) => LineFile;
}
