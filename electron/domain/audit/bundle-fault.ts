import type { ChainFault, ChainFaultCode } from '../ledger/chain.ts';

/** What can be wrong with a bundle besides its chains. */
export type BundleFaultCode =
  | ChainFaultCode
  | 'signature'
  | 'other_key'
  | 'keys'
  | 'ranges'
  | 'checkpoint'
  | 'checkpoint_signature'
  | 'outside'
  | 'body_unasked'
  | 'exported'
  | 'counts'
  | 'heading'
  | 'row'
  | 'description'
  | 'row_missing'
  | 'row_unasked'
  | 'digest'
  | 'extra_file'
  | 'file_twice'
  | 'container'
  | 'damaged';

/** The first fault of a bundle: what, in which file and line, and which entry it is about. */
export interface BundleFault {
  readonly code: BundleFaultCode;
  readonly file: string;
  /** From 1. */
  readonly line: number | null;
  readonly device: string | null;
  readonly n: number | null;
  readonly id: string | null;
}

/** A fault of a file or of one of its lines. */
export function fileFault(code: BundleFaultCode, file: string, line: number | null = null): BundleFault {
  return { code, file, line, device: null, n: null, id: null };
}

/** A fault of an entry, met at a line of a file. */
export function entryFault(
  code: BundleFaultCode,
  file: string,
  line: number | null,
  { device, n, id }: Pick<ChainFault, 'device' | 'n' | 'id'>,
): BundleFault {
  return { code, file, line, device, n, id };
}

/** Thrown by whoever reads a bundle when a file in it cannot be read to its end. */
export class DamagedFile extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`damaged: ${file}`);
    this.file = file;
  }
}
