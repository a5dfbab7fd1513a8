import { viewOf, type ByteSource } from './byte-source.ts';

/** A file in a zip, as the directory at its end describes it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  /** Its name as bytes: the text of a hostile one may be two names. */
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
  readonly attributes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** The record at the end of the directory. */
export const directoryEnd = { signature: 0x06054b50, length: 22 } as const;
/** A record of the directory, without its name, extra fields and comment. */
const centralHeader = { signature: 0x02014b50, length: 46 } as const;

const MOST_COMMENT = 0xffff;
/** Of a zip with more files than this only so many are read: a bundle has four. */
const MOST_ENTRIES = 64;
const MOST_DIRECTORY = MOST_ENTRIES * (centralHeader.length + 3 * 0xffff);

interface End {
  readonly count: number;
  readonly start: number;
}

/** Where the directory is: the last record of its end whose comment reaches exactly to the end of the file. */
async function findEnd({ size, read }: ByteSource): Promise<End | null> {
  const length = Math.min(size, directoryEnd.length + MOST_COMMENT);
  const tail = viewOf(await read(size - length, length));
  for (let at = tail.byteLength - directoryEnd.length; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== directoryEnd.signature) continue;
    const isLast = at + directoryEnd.length + tail.getUint16(at + 20, true) === tail.byteLength;
    const isOneFile = tail.getUint16(at + 4, true) === 0;
    if (!isLast || !isOneFile) return null;
    return { count: tail.getUint16(at + 10, true), start: tail.getUint32(at + 16, true) };
  }
  return null;
}

function entryAt(bytes: Uint8Array, at: number): ZipEntry | null {
  const record = viewOf(bytes.subarray(at));
  if (record.byteLength < centralHeader.length || record.getUint32(0, true) !== centralHeader.signature) return null;
  const nameEnd = at + centralHeader.length + record.getUint16(28, true);
  const extraEnd = nameEnd + record.getUint16(30, true);
  const commentEnd = extraEnd + record.getUint16(32, true);
  if (commentEnd > bytes.length) return null;
  return {
    name: bytes.subarray(at + centralHeader.length, nameEnd),
    flags: record.getUint16(8, true),
    method: record.getUint16(10, true),
    crc32: record.getUint32(16, true),
    packedBytes: record.getUint32(20, true),
    bytes: record.getUint32(24, true),
    extra: bytes.subarray(nameEnd, extraEnd),
    comment: bytes.subarray(extraEnd, commentEnd),
    attributes: record.getUint32(38, true),
    offset: record.getUint32(42, true),
  };
}

/** How long a file's record in the directory is. */
export function recordLength({ name, extra, comment }: ZipEntry): number {
  return centralHeader.length + name.length + extra.length + comment.length;
}

/** The files of a zip as its directory has them; null when it is no zip, or one with the 64-bit extension, which ours never need. */
export async function readDirectory(source: ByteSource): Promise<readonly ZipEntry[] | null> {
  const end = await findEnd(source);
  if (end === null) return null;
  const bytes = await source.read(end.start, Math.min(MOST_DIRECTORY, Math.max(0, source.size - end.start)));
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < Math.min(end.count, MOST_ENTRIES)) {
    const entry = entryAt(bytes, at);
    if (entry === null) return null;
    entries.push(entry);
    at += recordLength(entry);
  }
  return entries;
}
