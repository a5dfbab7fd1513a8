import { laxDecoder } from '../../text/decode-text.ts';
import type { OpenBundle } from '../open-bundle.ts';
import type { ByteSource } from './byte-source.ts';
import { areMembersBound } from './zip-bounds.ts';
import { readDirectory } from './zip-directory.ts';
import { readMember, type ZipTools } from './zip-member.ts';
import { ZippedLines, type Digest } from './zipped-lines.ts';

// A hostile zip may claim or hold anything. Nothing is ever unpacked to a place, so that names do no harm; what is read at
// once is bounded here, and a long stream ends at its first wrong line.
const mostSmallBytes = 16 * 1_024 * 1_024;
/** What our zips, which are without the 64-bit extension, can hold. */
const mostBytes = 0xffff_ffff;

/** What opening a bundle needs of its host. */
export interface OpeningTools extends ZipTools {
  readonly digest: () => Digest;
}

function nameIn(bytes: Uint8Array): string {
  const decode = laxDecoder();
  return decode(bytes) + decode(null);
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  const all = new Uint8Array(read.reduce((sum, { length }) => sum + length, 0));
  read.reduce((at, piece) => {
    all.set(piece, at);
    return at + piece.length;
  }, 0);
  return all;
}

/** Opens a zip to be checked; null when it is none. The same in every host, so that all of them find the same. */
export async function openZip(source: ByteSource, tools: OpeningTools): Promise<OpenBundle | null> {
  const entries = await readDirectory(source);
  if (entries === null) return null;
  const named = entries.map((entry) => [nameIn(entry.name), entry] as const);
  const byName = new Map(named);
  const read = (name: string, most: number) => readMember(source, byName.get(name), tools, name, most);
  return {
    names: named.map(([name]) => name),
    areFilesBound: () => areMembersBound(source, entries),
    readThrough: async (name) => {
      for await (const _ of read(name, mostBytes));
    },
    readSmall: (name) => whole(read(name, mostSmallBytes)),
    openLines: (name) => new ZippedLines(name, read(name, mostBytes), tools.digest()),
  };
}
