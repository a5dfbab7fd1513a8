import { readBase64, writeBase64 } from '../text/base64.ts';
import { bytesOfHex } from '../text/hex.ts';
import { entryFault, fileFault, type BundleFault } from './bundle-fault.ts';
import { keyIn } from '../ledger/ed25519.ts';
import { bundleFiles, type Manifest } from './manifest.ts';

// The heads once more, each as a signed note (https://c2sp.org/signed-note) in the form of a checkpoint (https://c2sp.org/tlog-checkpoint),
// which witnesses of transparency logs can read and cosign. Its hash is the head of a hash chain and not the root of a Merkle tree: what a
// witness vouches for is that this head was shown at that time, and proofs of inclusion or consistency do not exist. That a later head goes
// on from an earlier one shows only in the entries themselves.

const file = bundleFiles.checkpoints;

/** An Ed25519 signature, as the specification numbers them. */
const ED25519 = 0x01;
const keyIdBytes = 4;
/** Lines of a note, and the empty one that separates it from the next. */
const lines = 6;

type Head = Manifest['heads'][number];

/** The hexadecimal digits of the SHA-256 of bytes. */
type Sha256OfBytes = (bytes: Uint8Array) => string;

/** What signs the notes, or is asked whether it did. */
export interface CheckpointKey {
  /** As it stands in the manifest. */
  readonly publicKey: string;
  readonly sha256OfBytes: Sha256OfBytes;
}

/** Nothing else stands in what is signed. */
function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Names a chain for its witnesses: two databases may hold the same chain, each as far as it has heard of it. */
function originOf(database: string, { device }: Head): string {
  return `consent-desk/${database}/${device}`;
}

/** The lines of what is signed. */
function linesOf(database: string, head: Head): readonly string[] {
  return [originOf(database, head), String(head.n), writeBase64(bytesOfHex(head.hash))];
}

/** How the specification tells keys apart: the first bytes of a digest over name, algorithm and key. */
function keyIdOf(name: string, { publicKey, sha256OfBytes }: CheckpointKey): Uint8Array {
  const key = keyIn(readBase64(publicKey) ?? new Uint8Array()) ?? new Uint8Array();
  const digest = sha256OfBytes(Uint8Array.from([...asciiBytes(`${name}\n`), ED25519, ...key]));
  return bytesOfHex(digest).subarray(0, keyIdBytes);
}

function textOf(database: string, head: Head): string {
  return `${linesOf(database, head).join('\n')}\n`;
}

/**
 * Writes checkpoints.txt: a note for each head, in their order, with an empty line between two.
 *
 * @param sign signs a text with the private half of the key; the signature in base64
 */
export function writeCheckpoints(
  { database, heads }: { readonly database: string; readonly heads: Manifest['heads'] },
  key: CheckpointKey,
  sign: (text: string) => string,
): string {
  const notes = heads.map((head) => {
    const text = textOf(database, head);
    const name = originOf(database, head);
    const signature = readBase64(sign(text)) ?? new Uint8Array();
    return `${text}\n\u2014 ${name} ${writeBase64(Uint8Array.from([...keyIdOf(name, key), ...signature]))}\n`;
  });
  return notes.join('\n');
}

/** The signature in the last line of a note, in base64; null when the line is not one of this key. */
function signatureIn(line: string, name: string, key: CheckpointKey): string | null {
  const start = `\u2014 ${name} `;
  const bytes = line.startsWith(start) ? readBase64(line.slice(start.length)) : null;
  const isOfKey = bytes !== null && keyIdOf(name, key).every((byte, at) => bytes[at] === byte);
  return isOfKey ? writeBase64(bytes.subarray(keyIdBytes)) : null;
}

/**
 * Whether checkpoints.txt says of every head what the manifest says, signed by the key that signed the manifest; its first line that
 * does not.
 *
 * @param isSigned whether the key has signed a text with this signature
 */
export function checkpointFault(
  text: string,
  { database, heads }: { readonly database: string; readonly heads: Manifest['heads'] },
  key: CheckpointKey,
  isSigned: (bytes: Uint8Array, signature: string) => boolean,
): BundleFault | null {
  const found = text.split('\n');
  for (const [place, head] of heads.entries()) {
    const [first, at] = [place * lines, { device: head.device, n: head.n, id: null }];
    const wanted = [...linesOf(database, head), ''];
    const wrong = wanted.findIndex((line, nth) => found[first + nth] !== line);
    if (wrong >= 0) return entryFault('checkpoint', file, first + wrong + 1, at);
    const last = first + wanted.length;
    if (found[last] === undefined) return entryFault('checkpoint', file, last + 1, at);
    const signature = signatureIn(found[last], originOf(database, head), key);
    const isRight = signature !== null && isSigned(asciiBytes(textOf(database, head)), signature);
    if (!isRight) return entryFault('checkpoint_signature', file, last + 1, at);
    if (found[last + 1] !== '') return entryFault('checkpoint', file, last + 2, at);
  }
  const end = heads.length * lines;
  return found.length === end ? null : fileFault('checkpoint', file, end + 1);
}
