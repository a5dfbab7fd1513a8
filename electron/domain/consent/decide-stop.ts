import { occurredAt, type Instant } from '../dates/instant.ts';
import { isSameValue } from '../fields/changes.ts';
import type { WithPurposes } from '../notice/advertising.ts';
import { done, fail, type Result } from '../result.ts';
import { consentBody, type ConsentBody } from './consent-body.ts';
import type { ConsentFacts, Proof } from './consent-facts.ts';
import { decisionOn, type DecidedConsent } from './decide-consent.ts';
import { isStop, type Evidence, type GivenBy, type Method } from './decision.ts';
import type { Refusal } from './refusal.ts';
import { standingOf } from './rule.ts';
import { statesAfter } from './states-after.ts';
import { isMeant, meantScopes, scopesToStop, type StopTarget } from './stop.ts';

/** A stop as it was said: no word for it, no heads and no notice. */
export interface StopCommand {
  readonly target: StopTarget;
  readonly method: Method;
  readonly givenBy: GivenBy;
  /** When it was said; null for now. */
  readonly occurred: Instant | null;
}

/** What a stop rests on when the clerk names no proof. */
const unstatedEvidence = {
  counter: 'oral',
  phone: 'by_phone',
  paper: 'in_writing',
  email: 'in_writing',
  fax: 'in_writing',
} as const satisfies Readonly<Record<Method, string>>;

/**
 * Decides what a stop ends and with which word: 撤回 where it takes back a yes, else 拒否 (consent rule 6). It takes the
 * place of whatever there is, waits for no proof (one that is not at hand any more is none), and never fails for what others
 * did. What is stopped already is stopped once more where nothing else is left to stop.
 *
 * @param proof null where the clerk names none
 * @param at now
 */
export function decideStop<P extends object>(
  facts: ConsentFacts<P>,
  command: StopCommand,
  proof: Proof | null,
  at: Instant,
): Result<DecidedConsent<P>, Refusal> {
  const { target, method, givenBy } = command;
  const { words, heads, elsewhere } = facts;
  const occurred = occurredAt(command.occurred, at);
  if (occurred === null) return fail('in_future');
  if (words === null) return fail('notice_not_adopted');
  const left = scopesToStop(target, words.notice, heads.keys(), (scope) => standingOf(heads.get(scope) ?? []));
  const scopes = left.length > 0 ? left : meantScopes(target, words.notice, heads.keys());
  const mentioned = new Set(words.notice.scopes.map(({ scope }) => scope));
  const isKnown = scopes.every((scope) => mentioned.has(scope) || elsewhere.has(scope));
  if (scopes.length === 0 || !isKnown) return fail('scope_not_in_notice');
  const decisions = scopes.map((scope) => decisionOn(scope, 'refused', heads.get(scope) ?? [], occurred));
  const evidence = proof === null || proof.flaw !== null ? unstated(method) : proof.evidence;
  const answers = new Map(decisions.map(({ scope, answer }) => [scope, answer]));
  const states = statesAfter(facts, words, answers, occurred);
  const said = { noticeId: null, shown: null, decisions, method, givenBy, evidence };
  // Whatever was shown before: a stop is not answered by any notice.
  const content = { paper: facts.paper, noticeId: words.noticeId, isNoticeShown: false, states };
  return done({ occurred, body: consentBody(said, content) });
}

/**
 * Whether an entry is the one that this stop has recorded: it ended nothing but what is meant, and left nothing of that
 * standing. The slip tells how everything stood afterwards.
 *
 * @param words of the notice that the slip uses
 * @param stated the proof that the command names; null for none
 */
export function isSameStop(
  recorded: ConsentBody<object>,
  { target, method, givenBy }: StopCommand,
  stated: Evidence | null,
  words: WithPurposes,
): boolean {
  const { noticeId, decisions, evidence, slip } = recorded;
  // A scan or signature may not have been at hand then.
  const mayBeGone = stated?.kind === 'file' || stated?.kind === 'signature';
  const isProven =
    isSameValue(evidence, stated ?? unstated(method)) || (mayBeGone && isSameValue(evidence, unstated(method)));
  const isSaid = noticeId === null && isSameValue([recorded.method, recorded.givenBy], [method, givenBy]) && isProven;
  const meant = slip.states.filter(({ scope }) => isMeant(target, scope, words));
  return (
    isSaid && decisions.every(({ scope }) => isMeant(target, scope, words)) && meant.every(({ state }) => isStop(state))
  );
}

function unstated(method: Method): Evidence {
  return { kind: 'none', reason: unstatedEvidence[method] };
}
