import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { sha256, sha256OfBytes } from '../../db/hash.ts';
import { fingerprintOf, isSignedBy } from '../../db/signing.ts';
import { checkBundle, type BundleVerdict } from '../../electron/domain/audit/bundle-check.ts';
import { writeCheckpoints } from '../../electron/domain/audit/checkpoint.ts';
import { readManifest, writeManifest, type Manifest } from '../../electron/domain/audit/manifest.ts';
import type { Describe } from '../../electron/domain/audit/rows-check.ts';
import { openBundle } from '../../electron/services/audit/read-bundle.ts';
import { describeEntry } from '../../electron/words/describe-entry.ts';
import { newFolder } from '../support/new-folder.ts';

/** The files of a bundle as texts, in their order. */
export type Parts = ReadonlyMap<string, string>;

/** Takes a bundle apart, as anybody can. */
export async function unzip(file: string): Promise<Parts> {
  const opened = await openPromise(file);
  const parts = new Map<string, string>();
  for await (const entry of opened.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await opened.openReadStreamPromise(entry))).toString('utf8'));
  }
  return parts;
}

let count = 0;

/** Puts files together into a zip, the same name twice if asked. */
export async function zip(files: Iterable<readonly [string, string | Buffer]>): Promise<string> {
  count += 1;
  const path = join(newFolder(), `${count}.zip`);
  const made = new ZipFile();
  for (const [name, content] of files) made.addBuffer(Buffer.from(content), name);
  made.end();
  await pipeline(made.outputStream, createWriteStream(path));
  return path;
}

async function checked(path: string, key: string | null, describe: Describe | null): Promise<BundleVerdict> {
  const bundle = await openBundle(path);
  if (bundle === null) return { outcome: 'not_a_bundle', reason: 'not_a_zip' };
  try {
    return await checkBundle(bundle, { sha256, sha256OfBytes, isSignedBy, fingerprintOf, describe }, key);
  } finally {
    await bundle.close();
  }
}

/** What the check says of a file. */
export function verdictOf(path: string, key: string | null = null): Promise<BundleVerdict> {
  return checked(path, key, describeEntry);
}

/** The same for whoever has FORMAT.md and not the words of the program. */
export function verdictWithoutWords(path: string, key: string | null): Promise<BundleVerdict> {
  return checked(path, key, null);
}

/** One file of a bundle changed, and nothing else. */
export function withFile(parts: Parts, name: string, change: (text: string) => string): Parts {
  return new Map([...parts].map(([file, text]) => [file, file === name ? change(text) : text]));
}

/** The lines of a file changed; each still has its end. */
export function withLines(parts: Parts, name: string, change: (lines: string[]) => readonly string[]): Parts {
  return withFile(parts, name, (text) => change(text.split(/(?<=\n)/)).join(''));
}

/** The manifest of a bundle. */
export function manifestOf(parts: Parts): Manifest {
  const manifest = readManifest(Buffer.from(parts.get('manifest.json') ?? ''));
  if (typeof manifest === 'string') throw new Error(manifest);
  return manifest;
}

/** The manifest brought in line with files that were changed. The signature is then wrong. */
export function remeasured(parts: Parts, change: (manifest: Manifest) => Manifest = (same) => same): Parts {
  const measure = (name: string) => {
    const bytes = Buffer.from(parts.get(name) ?? '');
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const evidence = parts.has('evidence.json') ? { 'evidence.json': measure('evidence.json') } : {};
  const files = { 'entries.jsonl': measure('entries.jsonl'), 'audit.csv': measure('audit.csv'), ...evidence };
  return withFile(parts, 'manifest.json', () => writeManifest(change({ ...manifestOf(parts), files })));
}

/** What somebody can do who has everything but the key: a bundle that is right in itself, signed with a key of their own. */
export function resigned(parts: Parts, change: (manifest: Manifest) => Manifest = (same) => same): Parts {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const fingerprint = fingerprintOf(publicKey);
  const forged = remeasured(parts, (manifest) => {
    const isSigner = (known: string) => known === manifest.signedBy;
    const devices = manifest.devices.map((device) =>
      isSigner(device.fingerprint) ? { ...device, publicKey, fingerprint } : device,
    );
    return change({ ...manifest, devices, signedBy: fingerprint });
  });
  const signed = (text: string) => sign(null, Buffer.from(text), pair.privateKey).toString('base64');
  const { database, heads } = manifestOf(forged);
  const withHeads = withFile(forged, 'checkpoints.txt', () =>
    writeCheckpoints({ database: database ?? '', heads }, { publicKey, sha256OfBytes }, signed),
  );
  return withFile(withHeads, 'signature', () => signed(forged.get('manifest.json') ?? ''));
}
