import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Entry } from 'yauzl';

/** Reads so many bytes of a file from a place on; fewer where it ends. */
type ReadAt = (offset: number, length: number) => Buffer;

const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL_LENGTH = 46;
const END = { signature: 0x06054b50, length: 22 } as const;
const DESCRIPTOR = { signature: 0x08074b50, length: 16 } as const;
const SIZES_FOLLOW = 1 << 3;
/** The times of a file as Unix has them. Every other extra field could give a file another name or content. */
const TIMES = 0x5455;
const FILE_TYPE = 0o170000;
const REGULAR_FILE = 0o100000;

function hasOnlyTimes(extra: Buffer): boolean {
  let at = 0;
  while (at < extra.length) {
    if (at + 4 > extra.length || extra.readUInt16LE(at) !== TIMES) return false;
    at += 4 + extra.readUInt16LE(at + 2);
  }
  return at === extra.length;
}

function isPlain({ externalFileAttributes, extraFieldRaw, fileCommentRaw }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & FILE_TYPE;
  return (type === 0 || type === REGULAR_FILE) && hasOnlyTimes(extraFieldRaw) && fileCommentRaw.length === 0;
}

/** Where the data of a member begins; null when its local header says something else than the directory. */
function dataStart(readAt: ReadAt, entry: Entry): number | null {
  const at = entry.relativeOffsetOfLocalHeader;
  const head = readAt(at, LOCAL.length);
  if (head.length < LOCAL.length || head.readUInt32LE(0) !== LOCAL.signature) return null;
  const nameLength = head.readUInt16LE(26);
  const extraLength = head.readUInt16LE(28);
  const name = readAt(at + LOCAL.length, nameLength);
  const extra = readAt(at + LOCAL.length + nameLength, extraLength);
  const follow = (entry.generalPurposeBitFlag & SIZES_FOLLOW) !== 0;
  const said = [head.readUInt32LE(14), head.readUInt32LE(18), head.readUInt32LE(22)];
  const meant = follow ? [0, 0, 0] : [entry.crc32, entry.compressedSize, entry.uncompressedSize];
  const isSame =
    head.readUInt16LE(6) === entry.generalPurposeBitFlag &&
    head.readUInt16LE(8) === entry.compressionMethod &&
    said.every((value, place) => value === meant[place]) &&
    name.equals(entry.fileNameRaw) &&
    extra.length === extraLength &&
    hasOnlyTimes(extra);
  return isSame ? at + LOCAL.length + nameLength + extraLength : null;
}

/** Where a member ends; null when it is not as the directory has it. */
function memberEnd(readAt: ReadAt, entry: Entry): number | null {
  const start = dataStart(readAt, entry);
  if (start === null) return null;
  const end = start + entry.compressedSize;
  if ((entry.generalPurposeBitFlag & SIZES_FOLLOW) === 0) return end;
  const descriptor = readAt(end, DESCRIPTOR.length);
  const meant = [DESCRIPTOR.signature, entry.crc32, entry.compressedSize, entry.uncompressedSize];
  const isSame =
    descriptor.length === DESCRIPTOR.length &&
    meant.every((value, place) => descriptor.readUInt32LE(4 * place) === value);
  return isSame ? end + DESCRIPTOR.length : null;
}

/** Where the last member ends when each begins where the one before ends, the first at the beginning; null otherwise. */
function membersEnd(readAt: ReadAt, entries: readonly Entry[]): number | null {
  const inFile = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader);
  return inFile.reduce<number | null>(
    (end, entry) => (end === entry.relativeOffsetOfLocalHeader ? memberEnd(readAt, entry) : null),
    0,
  );
}

function isDirectoryLast(readAt: ReadAt, size: number, entries: readonly Entry[], start: number): boolean {
  const length = entries.reduce(
    (sum, entry) => sum + CENTRAL_LENGTH + entry.fileNameRaw.length + entry.extraFieldRaw.length,
    0,
  );
  const end = readAt(start + length, END.length);
  const meant = [entries.length, entries.length];
  return (
    start + length + END.length === size &&
    end.length === END.length &&
    end.readUInt32LE(0) === END.signature &&
    end.readUInt32LE(4) === 0 &&
    meant.every((value, place) => end.readUInt16LE(8 + 2 * place) === value) &&
    end.readUInt32LE(12) === length &&
    end.readUInt32LE(16) === start &&
    end.readUInt16LE(20) === 0
  );
}

/**
 * Whether the members of a zip fill its file exactly, and each is by its own header what the directory says of it. Then nothing lies in
 * it that one program unpacks and another does not see (APPNOTE.TXT 4.3): no second file behind the directory's back, no bytes before,
 * between or after, no comment, no link.
 */
export function areMembersBound(path: string, entries: readonly Entry[]): boolean {
  const file = openSync(path, 'r');
  try {
    const readAt: ReadAt = (offset, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
    };
    const end = membersEnd(readAt, entries);
    return end !== null && entries.every(isPlain) && isDirectoryLast(readAt, fstatSync(file).size, entries, end);
  } finally {
    closeSync(file);
  }
}
