import type { NoticeId } from '../ids.ts';
import { covers } from '../notice/coverage.ts';
import type { Notice } from '../notice/notice.ts';
import type { ScopeText } from '../notice/scope.ts';

/** Whether an agreement to a scope is 再確認要 that rests on these versions of the notice. */
export type IsOutdated = (scope: ScopeText, given: readonly (NoticeId | null)[]) => boolean;

/**
 * Tells which agreements are 再確認要 in view of a notice: it says more of their scope than one of the versions that they were
 * given under. What it does not mention is not asked again, and without a notice nothing is.
 *
 * @param noticeOf the version of an id; null when there is none
 */
export function outdatedUnder(
  asked: { readonly noticeId: NoticeId; readonly notice: Notice } | null,
  noticeOf: (noticeId: NoticeId) => Notice | null,
): IsOutdated {
  if (asked === null) return () => false;
  const mentioned = new Set(asked.notice.scopes.map(({ scope }) => scope));
  const isCovered = (scope: ScopeText, noticeId: NoticeId | null) => {
    if (noticeId === asked.noticeId) return true;
    const given = noticeId === null ? null : noticeOf(noticeId);
    return given !== null && covers(given, asked.notice, scope);
  };
  return (scope, given) => mentioned.has(scope) && !given.every((noticeId) => isCovered(scope, noticeId));
}
