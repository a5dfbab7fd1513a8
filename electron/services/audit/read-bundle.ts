import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { OpenBundle } from '../../domain/audit/open-bundle.ts';
import type { ByteSource } from '../../domain/audit/zip/byte-source.ts';
import { openZip, type OpeningTools } from '../../domain/audit/zip/open-zip.ts';

/** A bundle in a file. */
export interface BundleFile extends OpenBundle {
  readonly close: () => Promise<void>;
}

const tools: OpeningTools = {
  crc32,
  // The error of the source, too, comes out where the text is read.
  inflate: (packed) =>
    pipeline(Readable.from(packed), createInflateRaw({ rejectGarbageAfterEnd: true }), () => undefined),
  digest: () => {
    const hash = createHash('sha256');
    return { update: (bytes) => hash.update(bytes), hex: () => hash.digest('hex') };
  },
};

/** Opens a zip file to be checked; null when it is none. The caller closes it. */
export async function openBundle(path: string): Promise<BundleFile | null> {
  try {
    const file = await open(path);
    const close = () => file.close();
    try {
      const source: ByteSource = {
        size: (await file.stat()).size,
        read: async (offset, length) => {
          const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
          return buffer.subarray(0, bytesRead);
        },
      };
      const bundle = await openZip(source, tools);
      if (bundle !== null) return { ...bundle, close };
    } catch {
      // A folder opens, and cannot be read.
    }
    await close();
  } catch {
    // It is not there.
  }
  return null;
}
