import type { Uncompared } from '../domain/audit/agreement.ts';
import type { BundleVerdict } from '../domain/audit/bundle-check.ts';
import type { Comparison } from '../domain/audit/inspection.ts';
import { groupHash } from '../domain/audit/grouped-hash.ts';
import type { Manifest } from '../domain/audit/manifest.ts';
import { tokyoMomentOf } from '../domain/dates/instant.ts';
import type { Catalogue } from './catalogue.ts';
import { fill } from './fill.ts';
import { shownName, tellFault } from './tell-bundle.ts';

type Words = Catalogue['bundle'];

/** What a PC is called in either of them: one need not know the other's. */
function letters(id: string, ...manifests: readonly Manifest[]): string {
  return shownName(manifests.flatMap(({ devices }) => devices).find((device) => device.id === id)?.name ?? id);
}

/** What a whole bundle holds: when it was made, its chains, and the key that signed it. */
function tellContents(manifest: Manifest, { command }: Words): readonly string[] {
  const { counts, ranges, signedBy, madeAt } = manifest;
  return [
    fill(command.made, { moment: tokyoMomentOf(madeAt), ...counts }),
    ...ranges.map(({ device, start, end }) =>
      fill(command.chain, {
        device: letters(device, manifest),
        from: (start?.n ?? 0) + 1,
        to: end.n,
        hash: groupHash(end.hash),
      }),
    ),
    fill(command.key, { fingerprint: shownName(signedBy) }),
  ];
}

/**
 * What a check found of a bundle, sentence by sentence.
 *
 * @param isEarlier whether another one is held against it: then who signed it is not asked
 */
export function tellVerdict(verdict: BundleVerdict, isEarlier: boolean, words: Words): readonly string[] {
  const { command, notABundle } = words;
  switch (verdict.outcome) {
    case 'whole': {
      const signer = verdict.signer === 'proven' ? command.proven : command.unproven;
      const sentences = verdict.areSentencesChecked ? [] : [command.sentences];
      return [...(isEarlier ? [] : [signer]), ...sentences, ...tellContents(verdict.manifest, words)];
    }
    case 'altered':
      return [fill(command.altered, { fault: tellFault(verdict.fault, verdict.manifest, words) })];
    case 'not_a_bundle':
      return [fill(command.notABundle, { reason: notABundle[verdict.reason] })];
  }
}

const uncompared: readonly Uncompared[] = ['out_of_reach', 'other_pc'];

/** What two bundles say of each other. */
export function tellComparison({ found, later, earlier }: Comparison, { command }: Words): readonly string[] {
  switch (found.outcome) {
    case 'agree':
      return [command.agree];
    case 'unknown':
      return uncompared.flatMap((why) => {
        const chains = found.chains.filter((chain) => chain.why === why);
        const devices = chains.map(({ device }) => letters(device, later, earlier)).join(', ');
        return chains.length === 0 ? [] : [fill(command.unknown[why], { devices })];
      });
    case 'contradict':
      return [fill(command.contradict[found.why], { device: letters(found.device, later, earlier) })];
  }
}
