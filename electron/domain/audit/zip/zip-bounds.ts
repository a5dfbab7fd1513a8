import { viewOf, type ByteSource } from './byte-source.ts';
import { directoryEnd, recordLength, type ZipEntry } from './zip-directory.ts';

const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const DESCRIPTOR = { signature: 0x08074b50, length: 16 } as const;
const SIZES_FOLLOW = 1 << 3;
/** The times of a file as Unix has them. Every other extra field could give a file another name or content. */
const TIMES = 0x5455;
const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

function hasOnlyTimes(extra: Uint8Array): boolean {
  const fields = viewOf(extra);
  let at = 0;
  while (at < extra.length) {
    if (at + 4 > extra.length || fields.getUint16(at, true) !== TIMES) return false;
    at += 4 + fields.getUint16(at + 2, true);
  }
  return at === extra.length;
}

function isPlain({ attributes, extra, comment }: ZipEntry): boolean {
  const type = (attributes >>> 16) & FILE_TYPE;
  return (type === 0 || type === REGULAR_FILE) && hasOnlyTimes(extra) && comment.length === 0;
}

/** Where the data of a member begins, after its local header; null when there is none. */
export async function dataStart({ read }: ByteSource, { offset }: ZipEntry): Promise<number | null> {
  const head = viewOf(await read(offset, LOCAL.length));
  if (head.byteLength < LOCAL.length || head.getUint32(0, true) !== LOCAL.signature) return null;
  return offset + LOCAL.length + head.getUint16(26, true) + head.getUint16(28, true);
}

/** Whether the local header, whose data begins at `start`, says the same of a member as the directory. */
async function isAsInDirectory({ read }: ByteSource, entry: ZipEntry, start: number): Promise<boolean> {
  const bytes = await read(entry.offset, start - entry.offset);
  const head = viewOf(bytes);
  const nameEnd = LOCAL.length + head.getUint16(26, true);
  const said = [head.getUint32(14, true), head.getUint32(18, true), head.getUint32(22, true)];
  const follow = (entry.flags & SIZES_FOLLOW) !== 0;
  const meant = follow ? [0, 0, 0] : [entry.crc32, entry.packedBytes, entry.bytes];
  return (
    bytes.length === start - entry.offset &&
    head.getUint16(6, true) === entry.flags &&
    head.getUint16(8, true) === entry.method &&
    said.every((value, place) => value === meant[place]) &&
    isSame(bytes.subarray(LOCAL.length, nameEnd), entry.name) &&
    hasOnlyTimes(bytes.subarray(nameEnd))
  );
}

/** Where a member ends; null when it is not as the directory has it. */
async function memberEnd(source: ByteSource, entry: ZipEntry): Promise<number | null> {
  const start = await dataStart(source, entry);
  if (start === null || !(await isAsInDirectory(source, entry, start))) return null;
  const end = start + entry.packedBytes;
  if ((entry.flags & SIZES_FOLLOW) === 0) return end;
  const descriptor = viewOf(await source.read(end, DESCRIPTOR.length));
  if (descriptor.byteLength < DESCRIPTOR.length) return null;
  const meant = [DESCRIPTOR.signature, entry.crc32, entry.packedBytes, entry.bytes];
  const isAsMeant = meant.every((value, place) => descriptor.getUint32(4 * place, true) === value);
  return isAsMeant ? end + DESCRIPTOR.length : null;
}

/** Where the last member ends when each begins where the one before ends, the first at the beginning; null otherwise. */
async function membersEnd(source: ByteSource, entries: readonly ZipEntry[]): Promise<number | null> {
  let end: number | null = 0;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    end = end === entry.offset ? await memberEnd(source, entry) : null;
    if (end === null) return null;
  }
  return end;
}

async function isDirectoryLast(source: ByteSource, entries: readonly ZipEntry[], start: number): Promise<boolean> {
  const length = entries.reduce((sum, entry) => sum + recordLength(entry), 0);
  if (start + length + directoryEnd.length !== source.size) return false;
  const end = viewOf(await source.read(start + length, directoryEnd.length));
  return (
    end.getUint32(0, true) === directoryEnd.signature &&
    end.getUint32(4, true) === 0 &&
    end.getUint16(8, true) === entries.length &&
    end.getUint16(10, true) === entries.length &&
    end.getUint32(12, true) === length &&
    end.getUint32(16, true) === start &&
    end.getUint16(20, true) === 0
  );
}

/**
 * Whether the members of a zip fill its file exactly, and each is by its own header what the directory says of it. Then nothing lies in
 * it that one program unpacks and another does not see (APPNOTE.TXT 4.3): no second file behind the directory's back, no bytes before,
 * between or after, no comment, no link.
 */
export async function areMembersBound(source: ByteSource, entries: readonly ZipEntry[]): Promise<boolean> {
  const end = await membersEnd(source, entries);
  return end !== null && entries.every(isPlain) && (await isDirectoryLast(source, entries, end));
}
