import type { Writable } from 'node:stream';
import { Packer, type Packed, type Sink } from './packer.ts';
import { dataDescriptor, directory, localHeader, type ZipMember } from './zip-format.ts';

/**
 * Writes a zip into a stream, which stays open.
 *
 * By hand and not with yazl, because an export of 200,000 entries has to keep up with a mere SELECT and write: yazl computes
 * checksums in JavaScript and takes every 16 KB through the main thread, together a quarter of the time.
 */
export class ZipWriter {
  readonly #out: Writable;
  readonly #moment: number;
  readonly #members: ZipMember[] = [];
  #offset = 0;

  /** @param moment the time of all files in it, in milliseconds since 1970 */
  constructor(out: Writable, moment: number) {
    this.#out = out;
    this.#moment = moment;
  }

  /** Begins a file whose text comes piece by piece and goes straight out. Until `end`, nothing else may be added. */
  async begin(name: string): Promise<{ readonly packer: Packer; readonly end: () => Promise<Packed> }> {
    const start = { name, offset: this.#offset, isStreamed: true, crc32: 0, packedBytes: 0, bytes: 0 };
    await this.#write(localHeader(start, this.#moment));
    const packer = new Packer(this.#write);
    const end = async () => {
      const packed = await packer.end();
      const member = { ...start, ...packed };
      this.#members.push(member);
      await this.#write(dataDescriptor(member));
      return packed;
    };
    return { packer, end };
  }

  /** Adds a file that was packed before. */
  async addPacked(name: string, packed: Packed, pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    const member = { name, offset: this.#offset, isStreamed: false, ...packed };
    this.#members.push(member);
    await this.#write(localHeader(member, this.#moment));
    for await (const piece of pieces) await this.#write(piece);
  }

  /** Adds a small text. */
  async addText(name: string, text: string): Promise<void> {
    await this.addBytes(name, Buffer.from(text));
  }

  /** Adds a small file. */
  async addBytes(name: string, content: Uint8Array): Promise<void> {
    const pieces: Buffer[] = [];
    const packer = new Packer(async (bytes) => void pieces.push(bytes));
    packer.addBytes(content);
    await this.addPacked(name, await packer.end(), pieces);
  }

  /** Writes the directory. */
  async finish(): Promise<void> {
    await this.#write(directory(this.#members, this.#offset, this.#moment));
  }

  readonly #write: Sink = (bytes) => {
    this.#offset += bytes.length;
    // The call back and not 'drain': a stream that has broken never drains.
    return new Promise((resolve, reject) => {
      this.#out.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  };
}
