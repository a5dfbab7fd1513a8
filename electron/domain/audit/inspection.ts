import { compareBundles, type Agreement } from './agreement.ts';
import { checkBundle, type BundleVerdict, type CheckTools } from './bundle-check.ts';
import type { Manifest } from './manifest.ts';
import type { OpenBundle } from './open-bundle.ts';

/** What two bundles say of each other, and which of them is the later one: that they say themselves. */
export interface Comparison {
  readonly found: Agreement;
  readonly later: Manifest;
  readonly earlier: Manifest;
}

/** What was found of one bundle, or of two that are held against each other. */
export interface Inspection {
  readonly verdict: BundleVerdict;
  /** Of the earlier one; null when there is none. It vouches for nothing but what stood in it: all that is asked of it is that it is whole. */
  readonly earlier: BundleVerdict | null;
  /** Null unless there are two whole ones. */
  readonly comparison: Comparison | null;
}

/**
 * What an inspection comes to: whole and proven, altered or contradicted, no bundle at all, or whole as far as it goes: the signer is not
 * proven, or the two cannot be compared.
 */
export type Conclusion = 'proven' | 'altered' | 'not_a_bundle' | 'open';

const noZip: BundleVerdict = { outcome: 'not_a_bundle', reason: 'not_a_zip' };

function wholeOf(bundle: OpenBundle | null, verdict: BundleVerdict) {
  return bundle === null || verdict.outcome !== 'whole' ? null : { ...bundle, manifest: verdict.manifest };
}

/**
 * Checks a bundle, and whether it still says what another one said.
 *
 * @param bundle null when it is no zip
 * @param other the one that it is held against; undefined when there is none
 * @param key the fingerprint of the key that must have signed; null when it is not known
 */
export async function inspect(
  bundle: OpenBundle | null,
  other: OpenBundle | null | undefined,
  tools: CheckTools,
  key: string | null,
): Promise<Inspection> {
  const check = (one: OpenBundle | null, expected: string | null) =>
    one === null ? Promise.resolve(noZip) : checkBundle(one, tools, expected);
  const verdict = await check(bundle, key);
  if (other === undefined) return { verdict, earlier: null, comparison: null };
  const otherVerdict = await check(other, null);
  const [one, two] = [wholeOf(bundle, verdict), wholeOf(other, otherVerdict)];
  if (one === null || two === null) return { verdict, earlier: otherVerdict, comparison: null };
  const [later, earlier] = one.manifest.madeAt >= two.manifest.madeAt ? [one, two] : [two, one];
  const found = await compareBundles(later, earlier.manifest);
  return { verdict, earlier: otherVerdict, comparison: { found, later: later.manifest, earlier: earlier.manifest } };
}

function concludeFromVerdict(verdict: BundleVerdict): Conclusion {
  if (verdict.outcome !== 'whole') return verdict.outcome;
  return verdict.signer === 'proven' ? 'proven' : 'open';
}

const ofAgreement = { agree: 'proven', unknown: 'open', contradict: 'altered' } satisfies Record<
  Agreement['outcome'],
  Conclusion
>;

const order = ['not_a_bundle', 'altered', 'open'] as const;

/** The worst of several conclusions. */
export function worstOf(conclusions: readonly Conclusion[]): Conclusion {
  return order.find((conclusion) => conclusions.includes(conclusion)) ?? 'proven';
}

/** The worst of what was found: what is altered or none comes before what is only unproven. */
export function conclude({ verdict, earlier, comparison }: Inspection): Conclusion {
  const all: readonly Conclusion[] = [
    concludeFromVerdict(verdict),
    earlier === null || earlier.outcome === 'whole' ? 'proven' : earlier.outcome,
    comparison === null ? 'proven' : ofAgreement[comparison.found.outcome],
  ];
  return worstOf(all);
}
