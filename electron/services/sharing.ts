import { pageSize } from '../../db/queries/customer-pages.ts';
import { listNotices, noticeInForce } from '../../db/queries/notice.ts';
import {
  countSharing,
  listSharing,
  newestChange,
  type SharingCount,
  type SharingTerms,
} from '../../db/queries/sharing.ts';
import { countUnshown, listUnshown } from '../../db/queries/notice-unshown.ts';
import type { WriteDb } from '../../db/open.ts';
import { conflict, done } from '../contract/failure.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import type { SharingWhy } from '../domain/sharing/standing.ts';
import { sharingTargets } from '../domain/sharing/target.ts';
import { outdatedUnder } from './consent-state.ts';
import { nowAt, type DeskContext } from './desk-context.ts';
import type { DeskHandlers } from './handlers.ts';

/** What may be shared today; null while no notice is in force. */
function termsToday(desk: DeskContext): SharingTerms | null {
  const today = tokyoDateOf(nowAt(desk));
  const known = noticeInForce(desk.db, today);
  if (known === null) return null;
  const { noticeId, notice } = known;
  const targets = sharingTargets(notice);
  const isOutdated = outdatedUnder(desk.db, known);
  const outdated = listNotices(desk.db, today).flatMap((version) =>
    targets
      .filter(({ scope }) => isOutdated(scope, [version.noticeId]))
      .map(({ scope }) => ({ scope, noticeId: version.noticeId })),
  );
  return { noticeId, hasResponsibleParty: notice.responsibleParty !== null, targets, outdated };
}

/** The last counts of a connection, and what they were counted from. They go with it when the desk is locked. */
const lastCounts = new WeakMap<WriteDb, { readonly from: string; readonly counts: readonly SharingCount[] }>();

/** Counts anew only where something was recorded since: over 100,000 customers it takes seconds, in which the desk stands still. */
function countsOf({ db }: DeskContext, terms: SharingTerms): readonly SharingCount[] {
  const from = JSON.stringify([newestChange(db), terms]);
  const last = lastCounts.get(db);
  if (last?.from === from) return last.counts;
  const counts = countSharing(db, terms);
  lastCounts.set(db, { from, counts });
  return counts;
}

/** How many there are of each, each once. */
function tally(all: readonly { readonly why: SharingWhy | null; readonly count: number }[]) {
  const counts = new Map<SharingWhy, number>();
  for (const { why, count } of all) if (why !== null) counts.set(why, (counts.get(why) ?? 0) + count);
  return [...counts].map(([why, count]) => ({ why, count }));
}

/** A page of a list that was asked for with one line more than it holds. */
function pageOf<T extends { readonly customerId: string }>(lines: readonly T[]) {
  const customers = lines.slice(0, pageSize);
  return { customers, after: lines.length > pageSize ? (customers.at(-1)?.customerId ?? null) : null };
}

/** Joint use: who is in with which partner, who is not, and why; and who must first be shown the notice. */
export const sharingHandlers: Pick<DeskHandlers, 'sharing.summary' | 'sharing.customers' | 'notice.unshown'> = {
  'sharing.summary': (desk) => {
    const terms = termsToday(desk);
    if (terms === null) return done(null);
    const counts = Map.groupBy(countsOf(desk, terms), ({ scope }) => scope);
    const { noticeId, hasResponsibleParty, targets } = terms;
    return done({
      noticeId,
      hasResponsibleParty,
      targets: targets.map(({ scope }) => {
        const rows = counts.get(scope) ?? [];
        return {
          scope,
          reasons: tally(rows.map(({ reason, count }) => ({ why: reason, count }))),
          leftOut: tally(rows.map(({ leftOut, count }) => ({ why: leftOut, count }))),
        };
      }),
    });
  },

  'sharing.customers': (desk, filter) => {
    const terms = termsToday(desk);
    if (terms === null) return conflict('notice_not_adopted');
    if (!terms.targets.some(({ scope }) => scope === filter.scope)) return conflict('scope_not_in_notice');
    return done(pageOf(listSharing(desk.db, terms, filter)));
  },

  'notice.unshown': (desk, { after }) => {
    const { db } = desk;
    const known = noticeInForce(db, tokyoDateOf(nowAt(desk)));
    if (known === null) return done({ version: null, count: 0, customers: [], after: null });
    const { noticeId, notice } = known;
    const count = countUnshown(db, noticeId);
    return done({ version: notice.version, count, ...pageOf(listUnshown(db, noticeId, after)) });
  },
};
