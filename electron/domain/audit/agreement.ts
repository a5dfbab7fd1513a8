import { readHeader } from '../ledger/header.ts';
import { readEntryLine } from './entry-line.ts';
import { bundleFiles, type Manifest } from './manifest.ts';
import type { OpenBundle } from './open-bundle.ts';

/** Why a later bundle contradicts an earlier one: of one PC, the chain is gone, is shorter, was changed, or has another key. */
export type Contradiction = 'chain_missing' | 'chain_shorter' | 'chain_changed' | 'key_changed';

/**
 * Why nothing can be said of a chain: the later bundle does not reach back to where it stood, or was made by another PC, which need
 * not have heard of it, or of all of it.
 */
export type Uncompared = 'out_of_reach' | 'other_pc';

/** What two bundles say of each other. */
export type Agreement =
  | { readonly outcome: 'agree' }
  | {
      readonly outcome: 'unknown';
      readonly chains: readonly { readonly device: string; readonly why: Uncompared }[];
    }
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
  const keyIn = ({ devices }: Manifest) => devices.find(({ id }) => id === device)?.publicKey;
  const head = later.heads.find((one) => one.device === device);
  if (head === undefined) return 'chain_missing';
  if (keyIn(later) !== keyIn(earlier)) return 'key_changed';
  return head.n < n ? 'chain_shorter' : null;
}

/** A PC never loses what it had; another one need not have all of it. */
function isOfOtherPc(why: Contradiction, later: Manifest, earlier: Manifest): boolean {
  return why !== 'key_changed' && later.exported.device !== earlier.exported.device;
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
  const chains: { device: string; why: Uncompared }[] = [];
  const reached: Head[] = [];
  for (const head of earlier.heads) {
    const why = contradictionOf(later.manifest, earlier, head);
    if (why === null) reached.push(head);
    else if (isOfOtherPc(why, later.manifest, earlier)) chains.push({ device: head.device, why: 'other_pc' });
    else return { outcome: 'contradict', device: head.device, why };
  }
  const unnamed = reached.filter((head) => namedHash(later.manifest, head) === undefined);
  const inEntries = unnamed.length === 0 ? new Map<string, string>() : await hashesAt(later, unnamed);
  for (const head of reached) {
    const hash = namedHash(later.manifest, head) ?? inEntries.get(head.device);
    if (hash === undefined) chains.push({ device: head.device, why: 'out_of_reach' });
    else if (hash !== head.hash) return { outcome: 'contradict', device: head.device, why: 'chain_changed' };
  }
  return chains.length === 0 ? { outcome: 'agree' } : { outcome: 'unknown', chains };
}
