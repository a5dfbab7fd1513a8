import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BundleTools } from '../../electron/domain/audit/bundle-check.ts';
import { isSignature, keyIn } from '../../electron/domain/ledger/ed25519.ts';
import { fingerprintFrom } from '../../electron/domain/audit/fingerprint.ts';
import type { OpeningTools } from '../../electron/domain/audit/zip/open-zip.ts';

// A browser's own cryptography takes no bytes piece by piece and answers later only; the chain asks for millions of answers at once.
hashes.sha512 = sha512;

const encoder = new TextEncoder();

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The cryptography of a check, without that of Node. */
export const bundleTools: BundleTools = {
  sha256: (text) => bytesToHex(sha256(encoder.encode(text))),
  sha256OfBytes: (bytes) => bytesToHex(sha256(bytes)),
  isSignedBy: (publicKey, bytes, signature) => {
    const key = keyIn(bytesOf(publicKey));
    if (key === null || !isSignature(signature)) return false;
    try {
      return verify(bytesOf(signature), bytes, key, { zip215: false });
    } catch {
      return false;
    }
  },
  fingerprintOf: (publicKey) => fingerprintFrom(sha256(bytesOf(publicKey))),
};

/** What each byte does to a checksum (APPNOTE.TXT 4.4.7, the polynomial of IEEE 802.3). */
const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
  return crc;
});

function crc32(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcOfByte[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

async function* inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const feed = async () => {
    try {
      for await (const piece of packed) await writer.write(Uint8Array.from(piece));
      await writer.close();
    } catch (error) {
      await writer.abort(error);
    }
  };
  // What goes wrong in it is thrown where the text is read.
  const fed = feed().catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await fed;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What opening a bundle needs, without Node. */
export const openingTools: OpeningTools = {
  crc32,
  inflate,
  digest: () => {
    const digest = sha256.create();
    return { update: (bytes) => digest.update(bytes), hex: () => bytesToHex(digest.digest()) };
  },
};
