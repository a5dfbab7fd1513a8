import type { Writable } from 'node:stream';
import { sha256OfBytes } from '../../../db/hash.ts';
import { signWithDevice } from '../../../db/signing.ts';
import { writeCheckpoints } from '../../domain/audit/checkpoint.ts';
import { bundleFiles, writeManifest, type FileMeasure, type Manifest } from '../../domain/audit/manifest.ts';
import { headingLine } from '../../domain/audit/row.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Job } from '../running-jobs.ts';
import { BundleText } from './bundle-text.ts';
import { readInSlices } from './entry-slices.ts';
import { Packer, type Packed } from './packer.ts';
import { openSpool, type Spool } from './spool.ts';
import { ZipWriter } from './zip-writer.ts';

/** Everything about a bundle that is known before its first byte is written. */
export interface BundlePlan {
  readonly manifest: Omit<Manifest, 'counts' | 'files'> & { readonly database: string };
  readonly takesBodies: boolean;
  /** The public half of this device's key, as it stands in the manifest. */
  readonly publicKey: string;
  /** The validation report of the program; null where it has none. */
  readonly evidence: Uint8Array | null;
}

function measureOf({ bytes, sha256 }: Packed): FileMeasure {
  return { bytes, sha256 };
}

/** Adds the validation report, and answers what the manifest says of it. */
async function addEvidence(
  zip: ZipWriter,
  evidence: Uint8Array | null,
): Promise<Pick<Manifest['files'], 'evidence.json'>> {
  if (evidence === null) return {};
  await zip.addBytes(bundleFiles.evidence, evidence);
  return { [bundleFiles.evidence]: { bytes: evidence.length, sha256: sha256OfBytes(evidence) } };
}

/**
 * Writes the bundle: entries and table, what is small, then the manifest with their digests, then its signature. The ledger is read once,
 * since most of the time goes into decrypting it; and because a zip holds its files one after the other, the packed table
 * waits in the spool until the entries are through.
 */
async function write(
  desk: DeskContext,
  plan: BundlePlan,
  zip: ZipWriter,
  spool: Spool,
  { signal, tell }: Job,
): Promise<Manifest> {
  const { filter, ranges } = plan.manifest;
  const text = new BundleText(desk, filter, plan.takesBodies, plan.manifest);
  const total = ranges.reduce((sum, { start, end }) => sum + end.n - (start?.n ?? 0), 0);
  const entries = await zip.begin(bundleFiles.entries);
  const table = new Packer(spool.write);
  table.add(`${headingLine()}\n`);
  for await (const slice of readInSlices(desk, plan.manifest)) {
    signal.throwIfAborted();
    for (const entry of slice) {
      const { line, row } = text.next(entry);
      entries.packer.add(line);
      table.add(row);
      if (entries.packer.isFull) await entries.packer.flush();
      if (table.isFull) await table.flush();
    }
    tell(text.counts.entries, total);
  }
  signal.throwIfAborted();
  const packedEntries = await entries.end();
  const packedTable = await table.end();
  await zip.addPacked(bundleFiles.table, packedTable, spool.read());
  const files = {
    [bundleFiles.entries]: measureOf(packedEntries),
    [bundleFiles.table]: measureOf(packedTable),
    ...(await addEvidence(zip, plan.evidence)),
  };
  const sign = (what: string) => signWithDevice(desk.db, what);
  const { publicKey } = plan;
  await zip.addText(bundleFiles.checkpoints, writeCheckpoints(plan.manifest, { publicKey, sha256OfBytes }, sign));
  const manifest: Manifest = { ...plan.manifest, counts: text.counts, files };
  const signed = writeManifest(manifest);
  await zip.addText(bundleFiles.manifest, signed);
  await zip.addText(bundleFiles.signature, sign(signed));
  await zip.finish();
  return manifest;
}

/**
 * Writes the bundle into a stream, which stays open.
 *
 * @throws what the stream, the temporary folder or the database throw, and the signal's reason when the work was given up
 */
export async function writeBundle(desk: DeskContext, plan: BundlePlan, out: Writable, work: Job): Promise<Manifest> {
  const spool = await openSpool();
  try {
    return await write(desk, plan, new ZipWriter(out, Date.parse(plan.manifest.madeAt)), spool, work);
  } finally {
    await spool.remove();
  }
}
