import type { Instant } from '../dates/instant.ts';
import type { NoticeVersion } from '../notice/notice-version.ts';
import { scopeLabels } from '../notice/scope-label.ts';
import type { ScopeText } from '../notice/scope.ts';
import type { ScopeStanding } from './consent-body.ts';
import type { ConsentFacts } from './consent-facts.ts';
import type { Answer } from './decision.ts';
import { outdatedUnder } from './outdated.ts';
import { keptBeside, mostRestrictive, stateAfter } from './rule.ts';

/**
 * The state of every scope of the notice once these answers stand, and of those that only another one mentions and that were
 * ever decided: what the slip shows.
 */
export function statesAfter(
  { heads, givenUnder, elsewhere }: Pick<ConsentFacts<unknown>, 'heads' | 'givenUnder' | 'elsewhere'>,
  words: NoticeVersion,
  answers: ReadonlyMap<ScopeText, Answer>,
  occurred: Instant,
): ScopeStanding[] {
  const isOutdated = outdatedUnder(words, (noticeId) => givenUnder.get(noticeId) ?? null);
  const standing = (scope: ScopeText) => {
    const before = heads.get(scope) ?? [];
    const answer = answers.get(scope);
    const kept = answer === undefined ? before : keptBeside(before, occurred);
    const state =
      answer === undefined ? mostRestrictive(before.map((head) => head.answer)) : stateAfter(before, answer, occurred);
    const given = kept.map(({ noticeId }) => noticeId);
    return state === 'agreed' && isOutdated(scope, given) ? ('outdated' as const) : state;
  };
  const inNotice = new Set(words.notice.scopes.map(({ scope }) => scope));
  return [...new Set([...inNotice, ...heads.keys(), ...answers.keys()])].map((scope) => {
    const state = standing(scope);
    return inNotice.has(scope) ? { scope, state } : { scope, state, label: labelOf(scope, elsewhere) };
  });
}

function labelOf(scope: ScopeText, elsewhere: ConsentFacts<unknown>['elsewhere']): string {
  const notice = elsewhere.get(scope);
  return notice === undefined ? scope : scopeLabels(scope, notice).join(' ');
}
