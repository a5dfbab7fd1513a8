import type { EntryId, NoticeId } from '../ids.ts';
import { isStop, type Answer, type ConsentAnswerState } from './decision.ts';

/** What the rule needs to know of a decision that stands. */
export interface StandingDecision {
  readonly entryId: EntryId;
  readonly answer: Answer;
  readonly occurred: string;
}

/** A decision whose place no other has taken (consent rule 3). */
export interface Head extends StandingDecision {
  /** The notice by whose words it was answered; null for a stop that needed none. */
  readonly noticeId: NoticeId | null;
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

/** The most restrictive of several answers; among equals the one that comes last in the list. 未確認 when there is none. */
export function mostRestrictive(answers: readonly Answer[]): Answer | 'unasked' {
  return answers.reduce<Answer | 'unasked'>(
    (strictest, answer) => (strictest === 'unasked' || rank[answer] >= rank[strictest] ? answer : strictest),
    'unasked',
  );
}

/** The heads that a new decision takes the place of: all but those that happened after it (consent rule 8: late paper). */
export function replacedBy(heads: readonly StandingDecision[], occurred: string): readonly StandingDecision[] {
  return heads.filter((head) => head.occurred <= occurred);
}

/** The heads that stay beside a new decision: what happened after it. */
export function keptBeside<H extends StandingDecision>(heads: readonly H[], occurred: string): readonly H[] {
  return heads.filter((head) => head.occurred > occurred);
}

/** Whether a decision that is not a stop takes the place of one, which the clerk must have confirmed (rule 7). */
export function reinstatesStop(answer: Answer, replaced: readonly StandingDecision[]): boolean {
  return !isStop(answer) && replaced.some((head) => isStop(head.answer));
}

/** The state of a scope once a new decision stands beside the heads that it does not replace. */
export function stateAfter(heads: readonly StandingDecision[], answer: Answer, occurred: string): Answer | 'unasked' {
  return mostRestrictive([...keptBeside(heads, occurred).map((head) => head.answer), answer]);
}
