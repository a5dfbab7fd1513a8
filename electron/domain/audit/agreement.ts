import { readHeader } from '../ledger/header.ts';
import { readEntryLine } from './entry-line.ts';
import { bundleFiles, type Manifest } from './manifest.ts';
import type { OpenBundle } from './open-bundle.ts';

/** Why a later bundle contradicts an earlier one: of one PC, the chain is gone, is shorter, was changed, or has another key. */
export type Contradiction = 'chain_missing' | 'chain_shorter' | 'chain_changed' | 'key_changed';

/** What two bundles say of each other. */
export type Agreement =
  | { readonly outcome: 'agree' }
  /** The later one does not reach back to where these chains stood, so that nothing can be said of them. */
  | { readonly outcome: 'unknown'; readonly devices: readonly string[] }
  | { readonly outcome: 'contradict'; readonly device: string; readonly why: Contradiction };

type Head = Manifest['heads'][number];

/** What the hashes of the later bundle's entries were at these places, as far as it has them. */
async function hashesAt(later: OpenBundle, places: readonly Head[]): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map(places.map(({ device, n }) => [device, n]));
  const found = new Map<string, string>();
  for await (const line of later.openLines(bundleFiles.entries).lines) {
    const entry = readEntryLine(line);
    const header = entry === null ? null : readHeader(entry.header);
    if (entry === null || header === null || wanted.get(header.device) !== header.n) continue;
    found.set(header.device, entry.hash);
    if (found.size === wanted.size) break;
  }
  return found;
}

/** The hash that a manifest itself names for a place of a chain; undefined when it does not name that place. */
function namedHash({ heads, ranges }: Manifest, { device, n }: Head): string | undefined {
  const named = ranges
    .filter((range) => range.device === device)
    .flatMap(({ start, end }) => (start === null ? [end] : [start, end]));
  const head = heads.filter((one) => one.device === device);
  return [...named, ...head].find((place) => place.n === n)?.hash;
}

function contradictionOf(later: Manifest, earlier: Manifest, { device, n }: Head): Contradiction | null {
  const head = later.heads.find((one) => one.device === device);
  if (head === undefined) return 'chain_missing';
  if (head.n < n) return 'chain_shorter';
  const keyIn = ({ devices }: Manifest) => devices.find(({ id }) => id === device)?.publicKey;
  return keyIn(later) === keyIn(earlier) ? null : 'key_changed';
}

/**
 * Whether a later bundle still says what an earlier one said: every chain stands where it stood then, or goes on from there. An
 * entry that was changed between the two changes all hashes behind it, also when the whole chain was computed anew. Both must have
 * been found whole before.
 */
export async function compareBundles(
  later: OpenBundle & { readonly manifest: Manifest },
  earlier: Manifest,
): Promise<Agreement> {
  for (const head of earlier.heads) {
    const why = contradictionOf(later.manifest, earlier, head);
    if (why !== null) return { outcome: 'contradict', device: head.device, why };
  }
  const unnamed = earlier.heads.filter((head) => namedHash(later.manifest, head) === undefined);
  const inEntries = unnamed.length === 0 ? new Map<string, string>() : await hashesAt(later, unnamed);
  const unknown: string[] = [];
  for (const head of earlier.heads) {
    const hash = namedHash(later.manifest, head) ?? inEntries.get(head.device);
    if (hash === undefined) unknown.push(head.device);
    else if (hash !== head.hash) return { outcome: 'contradict', device: head.device, why: 'chain_changed' };
  }
  return unknown.length === 0 ? { outcome: 'agree' } : { outcome: 'unknown', devices: unknown };
}
