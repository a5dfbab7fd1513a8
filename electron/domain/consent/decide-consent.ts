import type { EntryId, NoticeId } from '../ids.ts';
import { occurredAt, tokyoDateOf, type Instant } from '../dates/instant.ts';
import { isSameValue } from '../fields/changes.ts';
import type { ScopeText } from '../notice/scope.ts';
import { done, fail, type Result } from '../result.ts';
import { isStale } from './chosen-answers.ts';
import { consentBody, type ConsentBody } from './consent-body.ts';
import type { ConsentFacts, Proof } from './consent-facts.ts';
import { isStop, type Answer, type Decision, type Evidence, type GivenBy, type Method } from './decision.ts';
import { checkGiver } from './giver.ts';
import type { Refusal } from './refusal.ts';
import { reinstatesStop, replacedBy, standingOf, type Head } from './rule.ts';
import { statesAfter } from './states-after.ts';
import type { Showing, ToldShowing } from './showing.ts';
import { stopAnswer } from './stop.ts';

/** An answer as it was chosen on a screen. */
export interface AskedDecision {
  readonly scope: ScopeText;
  readonly answer: Answer;
  /** The heads that the screen showed. */
  readonly heads: readonly EntryId[];
  /** The clerk was asked and confirmed that this takes the place of a stop. */
  readonly reinstates: boolean;
}

/** Answers as they were given to the words of a notice. */
export interface ConsentCommand {
  readonly noticeId: NoticeId;
  /** The act that showed it with these answers; null where there was none. */
  readonly shown: Showing | null;
  readonly decisions: readonly AskedDecision[];
  readonly method: Method;
  readonly givenBy: GivenBy;
  /** When they were given; null for now. */
  readonly occurred: Instant | null;
}

/** What is to be recorded, and when it happened. */
export interface DecidedConsent<P> {
  readonly occurred: Instant;
  readonly body: ConsentBody<P>;
}

/**
 * Decides what is recorded of a customer's answers (consent rules 6 to 8). A stop among them never fails for what others did
 * meanwhile; its word, 撤回 or 拒否, follows from what stood there, whatever word came with it.
 *
 * @param at now
 */
export function decideConsent<P extends object>(
  facts: ConsentFacts<P>,
  command: ConsentCommand,
  proof: Proof,
  at: Instant,
): Result<DecidedConsent<P>, Refusal> {
  const { decisions: asked, shown, method, givenBy } = command;
  const { words } = facts;
  const occurred = occurredAt(command.occurred, at);
  if (occurred === null) return fail('in_future');
  if (words === null || words.effectiveOn === null) return fail('notice_not_adopted');
  const refused =
    checkScopes(asked, new Set(words.notice.scopes.map(({ scope }) => scope))) ??
    (asked.every(({ answer }) => isStop(answer)) ? null : checkGiver(facts, givenBy, tokyoDateOf(occurred))) ??
    firstOf(asked, (decision) => checkDecision(decision, facts.heads.get(decision.scope) ?? [], occurred)) ??
    proof.flaw;
  if (refused !== null) return fail(refused);
  const decisions = asked.map(({ scope, answer }) => decisionOn(scope, answer, facts.heads.get(scope) ?? [], occurred));
  const { evidence } = proof;
  const answers = new Map(decisions.map(({ scope, answer }) => [scope, answer]));
  const { noticeId } = words;
  const states = statesAfter(facts, words, answers, occurred);
  const said = { noticeId, shown, decisions, method, givenBy, evidence };
  const isNoticeShown = shown !== null || facts.isShownBefore;
  return done({ occurred, body: consentBody(said, { paper: facts.paper, noticeId, isNoticeShown, states }) });
}

/** An answer as it is recorded beside what stands: which word a stop has, whose place it takes, and whether it ends a stop. */
export function decisionOn(scope: ScopeText, answer: Answer, heads: readonly Head[], occurred: Instant): Decision {
  const replaced = replacedBy(heads, occurred);
  return {
    scope,
    answer: isStop(answer) ? stopAnswer(standingOf(heads).state) : answer,
    reinstates: reinstatesStop(answer, replaced),
    replaces: replaced.map(({ entryId }) => entryId),
  };
}

/**
 * Whether an entry says what this command would have recorded: other answers under the same id are another command. Which word
 * a stop has, and whether a confirmed answer did end one, was decided then.
 */
export function isSameConsent(recorded: ConsentBody<object>, command: ConsentCommand, evidence: Evidence): boolean {
  const { noticeId, shown, method, givenBy } = command;
  return (
    isSameValue(
      [
        recorded.noticeId,
        actOf(recorded.shown),
        recorded.method,
        recorded.givenBy,
        recorded.evidence,
        answersOf(recorded.decisions),
      ],
      [noticeId, actOf(shown), method, givenBy, evidence, answersOf(command.decisions)],
    ) &&
    recorded.decisions.every(({ reinstates }, index) => !reinstates || command.decisions[index]?.reinstates === true)
  );
}

/** What was done to show the notice, however long it took. */
function actOf(shown: ToldShowing | null) {
  return shown === null ? null : [shown.how, shown.comparedWith, shown.wordings];
}

/** What was answered, whatever word a stop has. */
function answersOf(decisions: readonly Pick<Decision, 'scope' | 'answer'>[]) {
  return decisions.map(({ scope, answer }) => [scope, isStop(answer) ? 'stop' : answer]);
}

function checkScopes(asked: readonly AskedDecision[], mentioned: ReadonlySet<ScopeText>): Refusal | null {
  if (asked.some(({ scope }) => !mentioned.has(scope))) return 'scope_not_in_notice';
  return new Set(asked.map(({ scope }) => scope)).size < asked.length ? 'scope_twice' : null;
}

function checkDecision(asked: AskedDecision, heads: readonly Head[], occurred: Instant): Refusal | null {
  if (isStop(asked.answer)) return null;
  const standing = heads.map(({ entryId }) => entryId);
  if (isStale(asked.answer, asked.heads, standing)) return 'consent_changed';
  return reinstatesStop(asked.answer, replacedBy(heads, occurred)) && !asked.reinstates ? 'stop_not_confirmed' : null;
}

function firstOf<T>(list: readonly T[], check: (one: T) => Refusal | null): Refusal | null {
  for (const one of list) {
    const refused = check(one);
    if (refused !== null) return refused;
  }
  return null;
}
