import { laxDecoder } from '../../text/decode-text.ts';
import { DamagedFile } from '../bundle-fault.ts';
import type { FileMeasure } from '../manifest.ts';
import type { LineFile } from '../open-bundle.ts';

/** Characters. The longest body is a notice of a million, each of which may be escaped twice. */
const mostInLine = 16 * 1_024 * 1_024;

/** SHA-256 of bytes that come piece by piece. */
export interface Digest {
  readonly update: (bytes: Uint8Array) => unknown;
  /** Hexadecimal digits. */
  readonly hex: () => string;
}

/** A file's lines, and its measure after the last of them. */
export class ZippedLines implements LineFile {
  readonly lines: AsyncGenerator<string>;
  #measure: FileMeasure = { bytes: 0, sha256: '' };

  /** @param name what it is called in the fault */
  constructor(name: string, pieces: AsyncIterable<Uint8Array>, digest: Digest) {
    this.lines = this.#read(name, pieces, digest);
  }

  readonly measure = (): FileMeasure => this.#measure;

  async *#read(name: string, pieces: AsyncIterable<Uint8Array>, digest: Digest): AsyncGenerator<string> {
    const decode = laxDecoder();
    let bytes = 0;
    let rest = '';
    for await (const piece of pieces) {
      digest.update(piece);
      bytes += piece.length;
      const [first = '', ...others] = decode(piece).split('\n');
      rest += first;
      for (const next of others) {
        if (rest.length > mostInLine) throw new DamagedFile(name);
        yield rest;
        rest = next;
      }
      if (rest.length > mostInLine) throw new DamagedFile(name);
    }
    rest += decode(null);
    if (rest !== '') yield rest;
    this.#measure = { bytes, sha256: digest.hex() };
  }
}
