import { crc32, deflateRawSync } from 'node:zlib';
import { dataDescriptor, directory, localHeader, type ZipMember } from '../../../electron/services/audit/zip-format.ts';

/** A zip as its writer has it, so that each of its fields can be made wrong by itself. */
export interface RawMember {
  readonly name: string;
  readonly content: Buffer;
  readonly isStreamed: boolean;
  /** What the records say differently from what is there. */
  readonly claims: Partial<Pick<ZipMember, 'crc32' | 'packedBytes' | 'bytes'>>;
  /** Bytes behind the member that belong to none. */
  readonly behind: Buffer;
}

/** A member that is in order. */
export function memberOf(name: string, content: Buffer): RawMember {
  return { name, content, isStreamed: false, claims: {}, behind: Buffer.alloc(0) };
}

/** Writes members one after the other, and their directory. */
export function writeRawZip(members: readonly RawMember[]): Buffer {
  const written: ZipMember[] = [];
  const pieces: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isStreamed, claims, behind } of members) {
    const data = deflateRawSync(content);
    const sizes = { crc32: crc32(content), packedBytes: data.length, bytes: content.length };
    const member: ZipMember = { name, offset, isStreamed, ...sizes, ...claims };
    written.push(member);
    const parts = [localHeader(member, 0), data, ...(isStreamed ? [dataDescriptor(member)] : []), behind];
    pieces.push(...parts);
    offset += parts.reduce((sum, { length }) => sum + length, 0);
  }
  return Buffer.concat([...pieces, directory(written, offset, 0)]);
}
