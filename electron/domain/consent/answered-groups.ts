import { groupLabels, type LabelGroup } from '../notice/label-groups.ts';
import type { ScopeText } from '../notice/scope.ts';
import { stateSchema, type ConsentAnswerState } from './decision.ts';

/** What has one answer. */
export interface AnsweredGroup {
  readonly answer: ConsentAnswerState;
  readonly groups: readonly LabelGroup[];
}

/**
 * Groups answers, yes before no before what was never asked.
 *
 * @param labelsOf what a scope is called, the wider label first; what they share is said once
 */
export function groupAnswers<T extends { readonly scope: ScopeText }>(
  answered: readonly T[],
  answerOf: (one: T) => ConsentAnswerState,
  labelsOf: (scope: ScopeText) => readonly string[],
): readonly AnsweredGroup[] {
  return stateSchema.options.flatMap((answer) => {
    const same = answered.filter((one) => answerOf(one) === answer);
    return same.length === 0 ? [] : [{ answer, groups: groupLabels(same.map(({ scope }) => labelsOf(scope))) }];
  });
}
