import { readConsent } from '../../db/queries/consent.ts';
import { findNotice, type KnownNotice } from '../../db/queries/notice.ts';
import type { ReadDb } from '../../db/open.ts';
import { covers } from '../domain/notice/coverage.ts';
import type { ScopeText } from '../domain/notice/scope.ts';

/** Whether an agreement to a scope is 再確認要 that rests on these versions of the notice. */
export type IsOutdated = (scope: ScopeText, given: readonly (string | null)[]) => boolean;

/**
 * Tells which agreements are 再確認要 in view of a notice: it says more of their scope than one of the versions that they were
 * given under. What it does not mention is not asked again, and without a notice nothing is.
 */
export function outdatedUnder(db: ReadDb, asked: KnownNotice | null): IsOutdated {
  if (asked === null) return () => false;
  const mentioned = new Set(asked.notice.scopes.map(({ scope }) => scope));
  const versions = new Map<string, KnownNotice | null>();
  const version = (noticeId: string) => {
    const known = versions.get(noticeId) ?? findNotice(db, noticeId);
    versions.set(noticeId, known);
    return known;
  };
  const isCovered = (scope: ScopeText, noticeId: string | null) => {
    if (noticeId === asked.noticeId) return true;
    const given = noticeId === null ? null : version(noticeId);
    return given !== null && covers(given.notice, asked.notice, scope);
  };
  return (scope, given) => mentioned.has(scope) && !given.every((noticeId) => isCovered(scope, noticeId));
}

/** The present state of every scope that a customer ever decided, and what of it is 再確認要 in view of a notice. */
export function presentConsent(db: ReadDb, customerId: string, asked: KnownNotice | null) {
  const isOutdated = outdatedUnder(db, asked);
  return readConsent(db, customerId).map(({ notices, ...row }) => ({
    ...row,
    isOutdated: row.answer === 'agreed' && isOutdated(row.scope, notices),
  }));
}
