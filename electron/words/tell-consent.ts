import type { Evidence, GivenBy } from '../domain/consent/decision.ts';
import type { ToldShowing } from '../domain/consent/showing.ts';
import type { Catalogue } from './catalogue.ts';
import { fill } from './fill.ts';

type Told = Catalogue['consent']['told'];

/** Who answered, and by what we know that they may. */
export function tellGiver(givenBy: GivenBy, { giver, relations, proofs }: Told): string {
  switch (givenBy.who) {
    case 'self':
      return giver.self;
    case 'agent':
      return fill(giver.agent, { proof: proofs[givenBy.proof] });
    case 'legal_representative':
      return fill(giver.legal_representative, {
        relation: relations[givenBy.relation],
        proof: proofs[givenBy.proof],
      });
  }
}

/** What remains of the moment as proof. */
export function tellEvidence(evidence: Evidence, { evidences, noEvidence }: Told): string {
  switch (evidence.kind) {
    case 'none':
      return noEvidence[evidence.reason];
    case 'paper':
      return fill(evidences.paper, { binder: evidence.binder });
    case 'signature':
    case 'file':
      return evidences[evidence.kind];
  }
}

interface ToldAct extends Pick<ToldShowing, 'how' | 'seconds' | 'wordings'> {
  /** Only what differs from an earlier version was shown. */
  readonly isDifference: boolean;
}

/**
 * By what act a notice was shown, for how long, whether only what has changed was, and in which words, where these were not the
 * ordinary ones alone: 画面をお見せした、40秒、ふつうの文とやさしい日本語.
 */
export function tellShowing({ how, seconds, isDifference, wordings }: ToldAct, told: Told): string {
  return [
    told.showing[how],
    ...(seconds === null ? [] : [tellSeconds(seconds, told)]),
    ...(isDifference ? [told.difference] : []),
    ...(wordings.some((wording) => wording !== 'ordinary') ? [tellWordings(wordings, told)] : []),
  ].join(told.comma);
}

function tellWordings(wordings: ToldShowing['wordings'], told: Told): string {
  return wordings.map((wording) => told.wordings[wording]).join(told.and);
}

function tellSeconds(seconds: number, told: Told): string {
  return seconds < 120 ? fill(told.seconds, { seconds }) : fill(told.minutes, { minutes: Math.round(seconds / 60) });
}
