import type { EntryId, NoticeId } from '../ids.ts';
import { isStop, type Answer, type ConsentAnswerState } from './decision.ts';
import type { Instant } from '../dates/instant.ts';

/** What the rule needs to know of a decision that stands. */
export interface StandingDecision {
  readonly entryId: EntryId;
  readonly answer: Answer;
  readonly occurred: Instant;
}

/** A decision whose place no other has taken (consent rule 3). */
export interface Head extends StandingDecision {
  /** The notice by whose words it was answered; null for a stop that needed none. */
  readonly noticeId: NoticeId | null;
}

/** A decision that counts (consent rule 2). */
export interface CountedDecision extends Head {
  readonly tick: number;
  /** The entries whose decision on this scope it takes the place of. */
  readonly replaces: readonly string[];
}

/**
 * The heads among all decisions on a customer's scope that count (rule 3), by their ids. A decision takes the place only of what it can
 * have seen, which has a smaller tick.
 */
export function headsAmong<D extends CountedDecision>(counted: readonly D[]): readonly D[] {
  const lastReplaced = new Map<string, number>();
  for (const { replaces, tick } of counted) {
    for (const id of replaces) lastReplaced.set(id, Math.max(tick, lastReplaced.get(id) ?? tick));
  }
  return counted
    .filter(({ entryId, tick }) => (lastReplaced.get(entryId) ?? tick) <= tick)
    .toSorted((one, other) => (one.entryId < other.entryId ? -1 : 1));
}

/** How a scope stands. */
export interface Standing {
  readonly state: ConsentAnswerState;
  /** The answers differ: a person must ask again (要確認). */
  readonly needsReview: boolean;
}

/** How a scope stands by its heads (rules 4 and 5). */
export function standingOf(heads: readonly StandingDecision[]): Standing {
  const answers = heads.map(({ answer }) => answer);
  return { state: mostRestrictive(answers), needsReview: new Set(answers).size > 1 };
}

const rank: Readonly<Record<Answer, number>> = { agreed: 1, pending: 2, refused: 3, withdrawn: 3 };

/** The most restrictive of several decisions; among equals the one that comes last in the list. Undefined when there is none. */
export function decisiveOf<D extends Pick<StandingDecision, 'answer'>>(decisions: readonly D[]): D | undefined {
  return decisions.reduce<D | undefined>(
    (decisive, decision) =>
      decisive === undefined || rank[decision.answer] >= rank[decisive.answer] ? decision : decisive,
    undefined,
  );
}

/** The most restrictive of several answers. 未確認 when there is none. */
export function mostRestrictive(answers: readonly Answer[]): Answer | 'unasked' {
  return decisiveOf(answers.map((answer) => ({ answer })))?.answer ?? 'unasked';
}

/** The heads that a new decision takes the place of: all but those that happened after it (consent rule 8: late paper). */
export function replacedBy(heads: readonly StandingDecision[], occurred: Instant): readonly StandingDecision[] {
  return heads.filter((head) => head.occurred <= occurred);
}

/** The heads that stay beside a new decision: what happened after it. */
export function keptBeside<H extends StandingDecision>(heads: readonly H[], occurred: Instant): readonly H[] {
  return heads.filter((head) => head.occurred > occurred);
}

/** Whether a decision that is not a stop takes the place of one, which the clerk must have confirmed (rule 7). */
export function reinstatesStop(answer: Answer, replaced: readonly StandingDecision[]): boolean {
  return !isStop(answer) && replaced.some((head) => isStop(head.answer));
}

/** The state of a scope once a new decision stands beside the heads that it does not replace. */
export function stateAfter(heads: readonly StandingDecision[], answer: Answer, occurred: Instant): Answer | 'unasked' {
  return mostRestrictive([...keptBeside(heads, occurred).map((head) => head.answer), answer]);
}
