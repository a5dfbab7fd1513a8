import type { Writable } from 'node:stream';
import type { AuditRow } from '../../../db/queries/audit.ts';
import { signWithDevice } from '../../../db/signing.ts';
import { bundleFiles, writeManifest, type Manifest } from '../../domain/audit/manifest.ts';
import type { Desk } from '../desk.ts';
import { BundleText } from './bundle-text.ts';
import { readInSlices } from './entry-slices.ts';
import { streamZip } from './zip-stream.ts';

/** Everything about a bundle that is known before its first byte is written: what follows is taken from then. */
export interface BundlePlan {
  readonly manifest: Omit<Manifest, 'counts' | 'files'>;
  readonly takesBodies: boolean;
}

/** Told after each slice; both numbers are in entries, each of which is written twice (once more into the table). */
export type OnProgress = (done: number, total: number) => void;

async function* reported(
  slices: AsyncIterable<readonly AuditRow[]>,
  tell: (entries: number) => void,
): AsyncGenerator<readonly AuditRow[]> {
  for await (const slice of slices) {
    yield slice;
    tell(slice.length);
  }
}

/**
 * Writes the bundle: entries and table as streams, then the manifest with their digests, then its signature. The ledger is
 * read twice, because a zip holds its files one after the other and nothing of them may pile up in memory.
 */
export async function writeBundle(
  desk: Desk,
  plan: BundlePlan,
  out: Writable,
  onProgress: OnProgress,
): Promise<Manifest> {
  const { ranges, filter, madeAt } = plan.manifest;
  const text = new BundleText(desk, filter, plan.takesBodies);
  const total = 2 * ranges.reduce((sum, { start, end }) => sum + end.n - (start?.n ?? 0), 0);
  let read = 0;
  const slices = () =>
    reported(readInSlices(desk, plan.manifest), (entries) => {
      read += entries;
      onProgress(read, total);
    });
  return streamZip(out, new Date(madeAt), async (zip) => {
    const files = {
      [bundleFiles.entries]: await zip.addPieces(bundleFiles.entries, text.entries(slices())),
      [bundleFiles.table]: await zip.addPieces(bundleFiles.table, text.table(slices(), plan.manifest)),
    };
    const manifest: Manifest = { ...plan.manifest, counts: text.counts, files };
    const written = writeManifest(manifest);
    zip.addSmall(bundleFiles.manifest, written);
    zip.addSmall(bundleFiles.signature, signWithDevice(desk.db, written));
    return manifest;
  });
}
