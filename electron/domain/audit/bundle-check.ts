import type { Sha256 } from '../ledger/chain.ts';
import { decodeText } from '../text/decode-text.ts';
import { readBase64 } from '../text/base64.ts';
import { DamagedFile, fileFault, type BundleFault } from './bundle-fault.ts';
import { checkpointFault } from './checkpoint.ts';
import { EntriesCheck } from './entries-check.ts';
import { bundleFiles, bundleVersion, everyBundle, filesOf, readManifest, type Manifest } from './manifest.ts';
import type { LineFile, OpenBundle } from './open-bundle.ts';
import { programVersion } from './program-version.ts';
import { RowsCheck, type Describe } from './rows-check.ts';

/** The cryptography, passed in so that a browser can check a bundle too. */
export interface BundleTools {
  readonly sha256: Sha256;
  /** The same of bytes. */
  readonly sha256OfBytes: (bytes: Uint8Array) => string;
  /** Whether these bytes were signed (Ed25519) with the private half of this key. */
  readonly isSignedBy: (publicKey: string, bytes: Uint8Array, signature: string) => boolean;
  readonly fingerprintOf: (publicKey: string) => string;
}

/** What a check of a bundle is done with. */
export interface CheckTools extends BundleTools {
  /** Null for whoever does not know the words of the program. */
  readonly describe: Describe | null;
}

/** Why a file is no bundle at all. */
export type NotABundle = 'not_a_zip' | 'file_missing' | 'manifest_unreadable' | 'newer_version';

/** What a check of a bundle found. */
export type BundleVerdict =
  | {
      readonly outcome: 'whole';
      readonly signer: 'proven' | 'unproven';
      /** Whether the table's sentences were held against the entries: only the program that wrote them knows its words. */
      readonly areSentencesChecked: boolean;
      readonly manifest: Manifest;
    }
  | { readonly outcome: 'altered'; readonly fault: BundleFault; readonly manifest: Manifest | null }
  | { readonly outcome: 'not_a_bundle'; readonly reason: NotABundle };

function strayFile(names: readonly string[], known: readonly string[]): BundleFault | null {
  const extra = names.find((name) => !known.includes(name));
  if (extra !== undefined) return fileFault('extra_file', extra);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  return twice === undefined ? null : fileFault('file_twice', twice);
}

async function containerFault({ areFilesBound }: OpenBundle): Promise<BundleFault | null> {
  return (await areFilesBound()) ? null : fileFault('container', 'zip');
}

/**
 * Reads the large files once before they are judged: damage in the middle of one comes out as damage, however far the line before it
 * was unpacked.
 */
async function readLargeFiles({ readThrough }: OpenBundle): Promise<void> {
  await readThrough(bundleFiles.entries);
  await readThrough(bundleFiles.table);
}

type Device = Manifest['devices'][number];

function signerOf({ devices, signedBy }: Manifest): Device | undefined {
  return devices.find(({ fingerprint }) => fingerprint === signedBy);
}

function signatureFault(
  manifest: Manifest,
  signed: Uint8Array,
  signature: string,
  tools: BundleTools,
  expected: string | null,
): BundleFault | null {
  const isSound = ({ publicKey, fingerprint }: Device) =>
    readBase64(publicKey) !== null && tools.fingerprintOf(publicKey) === fingerprint;
  const signer = signerOf(manifest);
  if (!manifest.devices.every(isSound) || signer === undefined) return fileFault('keys', bundleFiles.manifest);
  if (!tools.isSignedBy(signer.publicKey, signed, signature)) return fileFault('signature', bundleFiles.manifest);
  return expected === null || expected === manifest.signedBy ? null : fileFault('other_key', bundleFiles.signature);
}

/** The ranges, the heads and the export's own place must agree with each other, and each chain be named once. */
function rangesFault({ ranges, heads, exported }: Manifest): BundleFault | null {
  const headOf = new Map(heads.map((head) => [head.device, head]));
  const isUpToHead = (device: string, { n, hash }: { readonly n: number; readonly hash: string }) => {
    const head = headOf.get(device);
    return head !== undefined && (n < head.n || (n === head.n && hash === head.hash));
  };
  const areSound = ranges.every(({ device, start, end }) => isUpToHead(device, end) && end.n > (start?.n ?? 0));
  const isOnce = new Set(ranges.map(({ device }) => device)).size === ranges.length && headOf.size === heads.length;
  const isSound = areSound && isOnce && isUpToHead(exported.device, exported);
  return isSound ? null : fileFault('ranges', bundleFiles.manifest);
}

/** The heads, as a witness reads them. */
async function checkpointsFault(
  bundle: OpenBundle,
  manifest: Manifest,
  tools: BundleTools,
): Promise<BundleFault | null> {
  const { database, heads } = manifest;
  const signer = signerOf(manifest);
  if (database === null || signer === undefined) return null;
  const text = decodeText(await bundle.readSmall(bundleFiles.checkpoints), 'utf-8', 'keep') ?? '';
  const { publicKey } = signer;
  const isSigned = (bytes: Uint8Array, signature: string) => tools.isSignedBy(publicKey, bytes, signature);
  return checkpointFault(text, { database, heads }, { ...tools, publicKey }, isSigned);
}

/** The validation report of the program, where the manifest names one. */
async function evidenceFault(bundle: OpenBundle, { files }: Manifest, tools: BundleTools): Promise<BundleFault | null> {
  const measure = files[bundleFiles.evidence];
  if (measure === undefined) return null;
  const bytes = await bundle.readSmall(bundleFiles.evidence);
  const isSame = bytes.length === measure.bytes && tools.sha256OfBytes(bytes) === measure.sha256;
  return isSame ? null : fileFault('digest', bundleFiles.evidence);
}

function countsFault({ counts }: Manifest, entries: EntriesCheck, rows: RowsCheck): BundleFault | null {
  const areRight = counts.entries === entries.entries && counts.bodies === entries.bodies && counts.rows === rows.rows;
  return areRight ? null : fileFault('counts', bundleFiles.manifest);
}

function digestFault({ files }: Manifest, name: 'entries.jsonl' | 'audit.csv', file: LineFile): BundleFault | null {
  const { bytes, sha256 } = file.measure();
  return files[name].bytes === bytes && files[name].sha256 === sha256 ? null : fileFault('digest', name);
}

/** What this program says of an entry, if it is the one that wrote the table: no program writes bundles of two versions. */
function sentencesOf({ versions }: Manifest, { describe }: CheckTools): Describe | null {
  return versions.bundle === bundleVersion && versions.program === programVersion ? describe : null;
}

async function contentFault(bundle: OpenBundle, manifest: Manifest, tools: CheckTools): Promise<BundleFault | null> {
  await readLargeFiles(bundle);
  const entriesFile = bundle.openLines(bundleFiles.entries);
  const tableFile = bundle.openLines(bundleFiles.table);
  const entries = new EntriesCheck(manifest, tools.sha256);
  const rows = new RowsCheck(manifest, tableFile, sentencesOf(manifest, tools));
  try {
    const headingFault = await rows.begin();
    if (headingFault !== null) return headingFault;
    for await (const line of entriesFile.lines) {
      const judged = entries.accept(line);
      const fault = 'fault' in judged ? judged.fault : await rows.accept(entries.entries, judged.header, judged.body);
      if (fault !== null) return fault;
    }
    return (
      entries.end() ??
      (await rows.end()) ??
      countsFault(manifest, entries, rows) ??
      digestFault(manifest, bundleFiles.entries, entriesFile) ??
      digestFault(manifest, bundleFiles.table, tableFile) ??
      rows.untrue
    );
  } finally {
    await rows.close();
  }
}

async function readSignature(bundle: OpenBundle): Promise<string> {
  return decodeText(await bundle.readSmall(bundleFiles.signature), 'utf-8', 'keep') ?? '';
}

async function judge(bundle: OpenBundle, tools: CheckTools, expected: string | null): Promise<BundleVerdict> {
  const lacksOneOf = (files: readonly string[]) => files.some((name) => !bundle.names.includes(name));
  if (lacksOneOf(everyBundle)) return { outcome: 'not_a_bundle', reason: 'file_missing' };
  const signed = await bundle.readSmall(bundleFiles.manifest);
  const manifest = readManifest(signed);
  if (manifest === 'unreadable') return { outcome: 'not_a_bundle', reason: 'manifest_unreadable' };
  if (manifest === 'newer') return { outcome: 'not_a_bundle', reason: 'newer_version' };
  const files = filesOf(manifest);
  if (lacksOneOf(files)) return { outcome: 'not_a_bundle', reason: 'file_missing' };
  const fault =
    strayFile(bundle.names, files) ??
    (await containerFault(bundle)) ??
    signatureFault(manifest, signed, await readSignature(bundle), tools, expected) ??
    rangesFault(manifest) ??
    (await checkpointsFault(bundle, manifest, tools)) ??
    (await evidenceFault(bundle, manifest, tools)) ??
    (await contentFault(bundle, manifest, tools));
  if (fault !== null) return { outcome: 'altered', fault, manifest };
  const signer = expected === null ? 'unproven' : 'proven';
  return { outcome: 'whole', signer, areSentencesChecked: sentencesOf(manifest, tools) !== null, manifest };
}

/**
 * Checks a bundle and names its first fault, in the order that FORMAT.md sets down. The signature comes first, because the manifest says
 * what to expect of the rest; then entry by entry, each with its row; the digests of the files come last, so that an edited entry is named and not
 * only its file. Memory does not grow with the number of entries.
 *
 * @param expected the fingerprint of the key that must have signed; null when it is not known
 */
export async function checkBundle(
  bundle: OpenBundle,
  tools: CheckTools,
  expected: string | null,
): Promise<BundleVerdict> {
  try {
    return await judge(bundle, tools, expected);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return { outcome: 'altered', fault: fileFault('damaged', error.file), manifest: null };
  }
}
