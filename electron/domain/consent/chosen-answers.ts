import type { EntryId } from '../ids.ts';
import type { Notice } from '../notice/notice.ts';
import type { ScopeText } from '../notice/scope.ts';
import { isStop, type Answer, type ConsentAnswerState } from './decision.ts';
import type { Standing } from './rule.ts';
import { stopAnswer } from './stop.ts';

/** The answer that stands and needs no asking before it is given again; null where there is none. */
export function standingAnswer({ state, needsReview }: Standing): Answer | null {
  return needsReview || state === 'unasked' || state === 'outdated' ? null : state;
}

/** 前回と同じ: every answer that stands is given again. What is 要確認 or 再確認要 must be asked, and 未確認 was never answered. */
export function sameAsBefore(
  notice: Pick<Notice, 'scopes'>,
  standing: (scope: ScopeText) => Standing,
): ReadonlyMap<ScopeText, Answer> {
  return new Map(
    notice.scopes.flatMap(({ scope }) => {
      const answer = standingAnswer(standing(scope));
      return answer === null ? [] : [[scope, answer] as const];
    }),
  );
}

/** Everything that the notice asks is agreed to. */
export function allAgreed(notice: Pick<Notice, 'scopes'>): ReadonlyMap<ScopeText, Answer> {
  return new Map(notice.scopes.map(({ scope }) => [scope, 'agreed']));
}

/** Everything that the notice asks is refused, or withdrawn where it was agreed to. */
export function allRefused(
  notice: Pick<Notice, 'scopes'>,
  standing: (scope: ScopeText) => Standing,
): ReadonlyMap<ScopeText, Answer> {
  return new Map(notice.scopes.map(({ scope }) => [scope, stopAnswer(standing(scope).state)]));
}

/**
 * Whether an answer was chosen before somebody else recorded another (consent rule 6). A stop counts whatever others did.
 *
 * @param seen the heads that the screen showed
 * @param heads those that stand now
 */
export function isStale(answer: Answer, seen: readonly EntryId[], heads: readonly EntryId[]): boolean {
  const standing = new Set(heads);
  return !isStop(answer) && (new Set(seen).size !== standing.size || seen.some((head) => !standing.has(head)));
}

/** Whether an answer starts again what the customer had stopped, which a clerk has to confirm (consent rule 7). */
export function isRestart(answer: Answer, state: ConsentAnswerState): boolean {
  return !isStop(answer) && isStop(state);
}
