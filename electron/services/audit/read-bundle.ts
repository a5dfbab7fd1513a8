import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DamagedFile } from '../../domain/audit/bundle-fault.ts';
import type { FileMeasure } from '../../domain/audit/manifest.ts';
import type { LineFile, OpenBundle } from '../../domain/audit/open-bundle.ts';
import { areMembersBound } from './zip-bounds.ts';

// A hostile zip may claim or hold anything. Nothing is ever unpacked to a place, so that names do no harm; what is read at
// once is bounded here, and a long stream ends at its first wrong line.
const mostNames = 64;
const mostSmallBytes = 16 * 1_024 * 1_024;
/** What our zips, which are without the 64-bit extension, can hold. */
const mostBytes = 0xffff_ffff;
/** Characters. The longest body is a notice of a million, each of which may be escaped twice. */
const mostInLine = 16 * 1_024 * 1_024;

class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws DamagedFile when it is missing, larger than may be, encrypted or packed in a way that we never use */
  async open(name: string, most: number): Promise<Readable> {
    const entry = this.#entries.get(name);
    if (entry === undefined || entry.uncompressedSize > most || !entry.canDecodeFileData()) throw new DamagedFile(name);
    try {
      return await this.#zip.openReadStreamPromise(entry);
    } catch {
      throw new DamagedFile(name);
    }
  }

  /** @throws DamagedFile unless this is the checksum that the directory has for the file */
  assertChecksum(name: string, checksum: number): void {
    if (this.#entries.get(name)?.crc32 !== checksum) throw new DamagedFile(name);
  }
}

class ZippedLines implements LineFile {
  readonly lines: AsyncGenerator<string>;
  #measure: FileMeasure = { bytes: 0, sha256: '' };

  constructor(archive: Archive, name: string) {
    this.lines = this.#read(archive, name);
  }

  readonly measure = (): FileMeasure => this.#measure;

  async *#read(archive: Archive, name: string): AsyncGenerator<string> {
    const stream = await archive.open(name, mostBytes);
    const digest = createHash('sha256');
    const decoder = new StringDecoder('utf8');
    let bytes = 0;
    let checksum = 0;
    let rest = '';
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        digest.update(chunk);
        checksum = crc32(chunk, checksum);
        bytes += chunk.length;
        const [first = '', ...others] = decoder.write(chunk).split('\n');
        rest += first;
        for (const next of others) {
          yield rest;
          rest = next;
        }
        if (rest.length > mostInLine) throw new DamagedFile(name);
      }
    } catch {
      throw new DamagedFile(name);
    }
    archive.assertChecksum(name, checksum);
    rest += decoder.end();
    if (rest !== '') yield rest;
    this.#measure = { bytes, sha256: digest.digest('hex') };
  }
}

/** A bundle in a file. */
export interface BundleFile extends OpenBundle {
  readonly close: () => void;
}

async function readDirectory(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length === mostNames) break;
  }
  return entries;
}

/** Opens a zip file to be checked; null when it is none. The caller closes it. */
export async function openBundle(path: string): Promise<BundleFile | null> {
  let zip: ZipFile | undefined;
  try {
    // Names stay bytes: yauzl would refuse the whole zip for a strange one, and we want to name it.
    zip = await openPromise(path, { autoClose: false, decodeStrings: false });
    const opened = zip;
    const entries = await readDirectory(zip);
    const named = entries.map((entry) => [entry.fileNameRaw.toString('utf8'), entry] as const);
    const archive = new Archive(zip, new Map(named));
    return {
      names: named.map(([name]) => name),
      areFilesBound: () => areMembersBound(path, entries),
      readSmall: async (name) => {
        const stream = await archive.open(name, mostSmallBytes);
        const bytes = await buffer(stream).catch(() => Promise.reject(new DamagedFile(name)));
        archive.assertChecksum(name, crc32(bytes));
        return bytes;
      },
      openLines: (name) => new ZippedLines(archive, name),
      close: () => opened.close(),
    };
  } catch {
    zip?.close();
    return null;
  }
}
