import { pageOf } from '../../db/queries/customer-pages.ts';
import { listNotices, noticeInForce } from '../../db/queries/notice.ts';
import {
  countSharing,
  listSharing,
  newestChange,
  type SharingCount,
  type SharingTerms,
} from '../../db/queries/sharing.ts';
import type { WriteDb } from '../../db/open.ts';
import { conflict } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { sharingTable } from '../contract/sharing.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import type { SharingWhy } from '../domain/sharing/standing.ts';
import { sharingTargets } from '../domain/sharing/target.ts';
import { outdatedUnder } from './consent-state.ts';
import { nowAt, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';

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

/** Joint use: who is in with which partner, who is not, and why. */
export const sharingHandlers = {
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
} satisfies HandlersOf<typeof sharingTable>;
