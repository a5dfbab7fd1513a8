import { answerSchema, type Answer, type Evidence, type GivenBy } from '../domain/consent/decision.ts';
import type { ToldGiver } from '../domain/consent/told-giver.ts';
import type { ToldShowing } from '../domain/consent/showing.ts';
import type { Catalogue } from './catalogue.ts';
import { fill } from './fill.ts';

type Told = Catalogue['consent']['told'];

/** What was answered, and how often: 同意12、拒否2. */
export function tellAnswers(answers: readonly Answer[], { state, told }: Catalogue['consent']): string {
  return answerSchema.options
    .map((answer) => ({ answer: state[answer], count: answers.filter((one) => one === answer).length }))
    .filter(({ count }) => count > 0)
    .map((counted) => fill(told.answers, counted))
    .join(told.comma);
}

/** As who somebody answered: 法定代理人（親権者）. */
function tellWho(givenBy: GivenBy, { giver, related, relations }: Told): string {
  const who = giver[givenBy.who];
  if (givenBy.who !== 'legal_representative' || givenBy.relation === null) return who;
  return fill(related, { giver: who, relation: relations[givenBy.relation] });
}

/** What was checked of whoever answered for a customer; null for who needs no check. */
export function tellChecks(givenBy: GivenBy, { checks, identities, proofs, comma }: Told): string | null {
  if (givenBy.who !== 'legal_representative' && givenBy.who !== 'agent') return null;
  const { identity, proof } = givenBy;
  const said = [
    ...(identity === null ? [] : [fill(checks.identity, { what: identities[identity] })]),
    ...(proof === null ? [] : [fill(checks.proof, { what: proofs[proof] })]),
  ];
  return said.length === 0 ? checks.none : said.join(comma);
}

/** Who answered, without a name, and by what we know that they may. */
export function tellGiver(givenBy: GivenBy, told: Told): string {
  const checks = tellChecks(givenBy, told);
  const giver = tellWho(givenBy, told);
  return checks === null ? giver : fill(told.checks.all, { giver, checks });
}

/** Who answered, by name: 法定代理人（親権者） 齋藤 太郎 様. */
export function tellNamedGiver({ givenBy, name }: ToldGiver, told: Told): string {
  const giver = tellWho(givenBy, told);
  if (givenBy.who === 'self') return giver;
  if (name !== null) return fill(told.named, { giver, name });
  return fill(givenBy.by === null ? told.unnamed : told.erased, { giver });
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
