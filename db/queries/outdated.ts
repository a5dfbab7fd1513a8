import { and, isNotNull, ne } from 'drizzle-orm';
import type { ScopeText } from '../../electron/domain/policy/scope.ts';
import { stillCovers } from '../../electron/domain/policy/versions/coverage.ts';
import type { ReadDb, WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { rememberLast } from '../remember-last.ts';
import { notice } from '../schema/notice.ts';
import { findNotice, type KnownNotice } from './notices.ts';

/** Agreements that do not reach what a notice asks for: of this scope, given when that other notice was shown. */
export interface OutdatedAgreement {
  readonly scope: ScopeText;
  readonly noticeId: string;
}

const outdated = perConnection((db: ReadDb) =>
  rememberLast((ids): readonly OutdatedAgreement[] => {
    const [now, ...others] = ids.split(' ').flatMap((id) => findNotice(db, id) ?? []);
    return others.flatMap((other) => {
      const asked = new Set(now?.notice.scopes.map(({ scope }) => scope));
      return other.notice.scopes
        .filter(({ scope }) => now !== undefined && asked.has(scope) && !stillCovers(scope, other.notice, now.notice))
        .map(({ scope }) => ({ scope, noticeId: other.noticeId }));
    });
  }),
);

/** Which agreements must be asked for again under a notice (再確認要); none where it is the only one that was adopted. */
export function outdatedUnder(db: ReadDb, { noticeId }: Pick<KnownNotice, 'noticeId'>): readonly OutdatedAgreement[] {
  const others = db
    .select({ id: notice.id })
    .from(notice)
    .where(and(isNotNull(notice.effectiveOn), ne(notice.id, noticeId)))
    .orderBy(notice.id)
    .all();
  return others.length === 0 ? [] : outdated(db)([noticeId, ...others.map(({ id }) => id)].join(' '));
}

/** How many customers have agreed to a scope in a way that does not reach what a notice asks for, scope by scope. */
export function countOutdated(db: WriteDb, agreements: readonly OutdatedAgreement[]): ReadonlyMap<string, number> {
  const rows = db.$client
    .prepare<object, { readonly scope: string; readonly count: number }>(
      `SELECT h.scope, count(DISTINCT h.customer_id) AS count
      FROM consent_head h JOIN customer c ON c.id = h.customer_id
      WHERE h.answer = 'agreed' AND c.deceased_on IS NULL
        AND (h.scope, h.notice_id) IN (SELECT value ->> 'scope', value ->> 'noticeId' FROM json_each(:agreements))
      GROUP BY h.scope`,
    )
    .all({ agreements: JSON.stringify(agreements) });
  return new Map(rows.map(({ scope, count }) => [scope, count]));
}
