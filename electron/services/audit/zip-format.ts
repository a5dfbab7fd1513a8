/**
 * The records of a zip file (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3), for deflated files below
 * 4 GiB with plain ASCII names.
 */
export interface ZipMember {
  readonly name: string;
  /** Where its local header begins. */
  readonly offset: number;
  /** Whether sizes and checksum follow the data, because they were not known before it. */
  readonly isStreamed: boolean;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly bytes: number;
}

type Field = readonly [width: 2 | 4, value: number];

const MOST = 0xffff_ffff;

/** @throws RangeError for what a zip without its 64-bit extension cannot hold */
function pack(fields: readonly Field[], tail = ''): Buffer {
  const record = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) {
    if (value > MOST) throw new RangeError('zip: more than 4 GiB');
    record.writeUIntLE(value, at, width);
    at += width;
  }
  return tail === '' ? record : Buffer.concat([record, Buffer.from(tail, 'ascii')]);
}

const FIRST_DOS_TIME = Date.UTC(1980, 0, 1);
const LAST_DOS_TIME = Date.UTC(2107, 11, 31);

/**
 * Date and time as MS-DOS wrote them, in Tokyo: the format knows no time zone. A clock that has forgotten the time must not
 * keep anybody from exporting.
 */
function dosTime(moment: number): readonly [Field, Field] {
  const inTokyo = moment + 9 * 60 * 60 * 1_000;
  const tokyo = new Date(Math.min(LAST_DOS_TIME, Math.max(FIRST_DOS_TIME, inTokyo)));
  const time = (tokyo.getUTCHours() << 11) | (tokyo.getUTCMinutes() << 5) | (tokyo.getUTCSeconds() >> 1);
  const date = ((tokyo.getUTCFullYear() - 1980) << 9) | ((tokyo.getUTCMonth() + 1) << 5) | tokyo.getUTCDate();
  return [
    [2, time],
    [2, date],
  ];
}

const VERSION = 20;
const DEFLATED = 8;
const SIZES_FOLLOW = 1 << 3;
/** A regular file that only its owner may read, as Unix has it. */
const OWNER_ONLY = 0o100600 * 0x1_0000;

function sizes({ crc32, packedBytes, bytes }: Pick<ZipMember, 'crc32' | 'packedBytes' | 'bytes'>): readonly Field[] {
  return [
    [4, crc32],
    [4, packedBytes],
    [4, bytes],
  ];
}

function preamble({ isStreamed }: ZipMember, moment: number): readonly Field[] {
  return [[2, VERSION], [2, isStreamed ? SIZES_FOLLOW : 0], [2, DEFLATED], ...dosTime(moment)];
}

const unknown = { crc32: 0, packedBytes: 0, bytes: 0 };

/** What stands before a file's data. */
export function localHeader(member: ZipMember, moment: number): Buffer {
  const { name, isStreamed } = member;
  const known = sizes(isStreamed ? unknown : member);
  return pack([[4, 0x04034b50], ...preamble(member, moment), ...known, [2, name.length], [2, 0]], name);
}

/** What stands after the data of a streamed file. */
export function dataDescriptor(member: ZipMember): Buffer {
  return pack([[4, 0x08074b50], ...sizes(member)]);
}

/** The directory at the end of the zip, which begins at `offset`. */
export function directory(members: readonly ZipMember[], offset: number, moment: number): Buffer {
  const entries = members.map((member) => {
    const noExtras: readonly Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
    ];
    const madeBy: Field = [2, (3 << 8) | VERSION];
    const head: readonly Field[] = [[4, 0x02014b50], madeBy, ...preamble(member, moment), ...sizes(member)];
    const rest: readonly Field[] = [[2, member.name.length], ...noExtras, [4, OWNER_ONLY], [4, member.offset]];
    return pack([...head, ...rest], member.name);
  });
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  const count: Field = [2, members.length];
  const end = pack([[4, 0x06054b50], [2, 0], [2, 0], count, count, [4, length], [4, offset], [2, 0]]);
  return Buffer.concat([...entries, end]);
}
