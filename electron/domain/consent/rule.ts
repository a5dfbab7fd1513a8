import { isStop, type Answer } from './decision.ts';

/** What the rule needs to know of a decision that stands. */
export interface StandingDecision {
  readonly entryId: string;
  readonly answer: Answer;
  readonly occurred: string;
}

const rank: Readonly<Record<Answer, number>> = { agreed: 1, pending: 2, refused: 3, withdrawn: 3 };

/** The most restrictive of several answers; among equals the one that comes last in the list. 未確認 when there is none. */
export function mostRestrictive(answers: readonly Answer[]): Answer | 'unasked' {
  return answers.reduce<Answer | 'unasked'>(
    (strictest, answer) => (strictest === 'unasked' || rank[answer] >= rank[strictest] ? answer : strictest),
    'unasked',
  );
}

/** The heads that a new decision takes the place of: all but those that happened after it (ledger.md, rule 8: late paper). */
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
