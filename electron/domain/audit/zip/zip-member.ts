import { DamagedFile } from '../bundle-fault.ts';
import type { ByteSource } from './byte-source.ts';
import { dataStart } from './zip-bounds.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What reading a zip needs of its host. */
export interface ZipTools {
  /** The checksum of these bytes after those that gave `before`. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
  /** Unpacks what was deflated (RFC 1951), piece by piece. Throws unless it ends where the last piece does. */
  readonly inflate: (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1 << 0;

/** Small enough that a piece of a bomb, of which each byte becomes a thousand, is no burden. */
const pieceBytes = 16 * 1_024;

async function* pieces({ read }: ByteSource, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += pieceBytes) yield await read(start + at, Math.min(pieceBytes, length - at));
}

async function* unpack(source: ByteSource, entry: ZipEntry, { crc32, inflate }: ZipTools): AsyncGenerator<Uint8Array> {
  const start = await dataStart(source, entry);
  if (start === null || start + entry.packedBytes > source.size) throw new Error('zip: no data');
  const packed = pieces(source, start, entry.packedBytes);
  let bytes = 0;
  let checksum = 0;
  for await (const piece of entry.method === STORED ? packed : inflate(packed)) {
    bytes += piece.length;
    if (bytes > entry.bytes) throw new Error('zip: more than the directory says');
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (bytes !== entry.bytes || checksum !== entry.crc32) throw new Error('zip: not what the directory says');
}

/**
 * The content of a file in a zip, piece by piece.
 *
 * @param name what it is called in the fault
 * @param most how many bytes it may have
 * @throws DamagedFile when it is larger, encrypted, packed in a way that we never use, or not what the directory says
 */
export async function* readMember(
  source: ByteSource,
  entry: ZipEntry | undefined,
  tools: ZipTools,
  name: string,
  most: number,
): AsyncGenerator<Uint8Array> {
  const isKnownWay = entry?.method === STORED || entry?.method === DEFLATED;
  if (entry === undefined || !isKnownWay || (entry.flags & ENCRYPTED) !== 0 || entry.bytes > most) {
    throw new DamagedFile(name);
  }
  try {
    yield* unpack(source, entry, tools);
  } catch {
    throw new DamagedFile(name);
  }
}
