import { pageOf } from '../../db/queries/customer-pages.ts';
import { noticeInForce, readTimeline } from '../../db/queries/notice.ts';
import {
  countSharing,
  findSharing,
  newestChange,
  pageOfPlaces,
  type ListPlace,
  type SharingCount,
  type SharingTerms,
} from '../../db/queries/sharing.ts';
import type { ReadDb } from '../../db/open.ts';
import { conflict } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { sharingTable } from '../contract/sharing.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import type { SharingWhy } from '../domain/sharing/standing.ts';
import { sharingTargets } from '../domain/sharing/target.ts';
import { outdatedUnder } from './consent-state.ts';
import { CustomerTally } from './customer-tally.ts';
import { nowAt, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';

/** What may be shared today; null while no notice is in force. */
function termsToday(desk: DeskContext): SharingTerms | null {
  const known = noticeInForce(desk.db, tokyoDateOf(nowAt(desk)));
  if (known === null) return null;
  const { noticeId, notice } = known;
  const targets = sharingTargets(notice);
  const isOutdated = outdatedUnder(desk.db, known);
  const outdated = readTimeline(desk.db).flatMap((version) =>
    targets
      .filter(({ scope }) => isOutdated(scope, [version.noticeId]))
      .map(({ scope }) => ({ scope, noticeId: version.noticeId })),
  );
  return { noticeId, hasResponsibleParty: notice.responsibleParty !== null, targets, outdated };
}

/** The counts of a connection. They go with it when the desk is locked. */
const tallies = new WeakMap<ReadDb, CustomerTally<SharingCount>>();

function countsOf({ db, ports }: DeskContext, terms: SharingTerms) {
  const counts = tallies.get(db) ?? new CustomerTally<SharingCount>();
  tallies.set(db, counts);
  return counts.rows(
    db,
    {
      key: JSON.stringify(terms),
      newestChange: () => newestChange(db),
      count: (slice) => countSharing(db, terms, slice),
    },
    ports.nextTurn,
  );
}

/** How many there are of each, each once. */
function tally(all: readonly { readonly why: SharingWhy | null; readonly count: number }[]) {
  const counts = new Map<SharingWhy, number>();
  for (const { why, count } of all) if (why !== null) counts.set(why, (counts.get(why) ?? 0) + count);
  return [...counts].map(([why, count]) => ({ why, count }));
}

/** Joint use: who is in with which partner, who is not, and why. */
export const sharingHandlers = {
  'sharing.summary': async (desk) => {
    const terms = termsToday(desk);
    if (terms === null) return done(null);
    const counted = await countsOf(desk, terms);
    const counts = Map.groupBy(
      counted.flatMap(({ rows }) => rows),
      ({ scope }) => scope,
    );
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

  'sharing.customers': async (desk, { scope, why, after }) => {
    const terms = termsToday(desk);
    if (terms === null) return conflict('notice_not_adopted');
    if (!terms.targets.some((target) => target.scope === scope)) return conflict('scope_not_in_notice');
    const places: ListPlace[] = [];
    for (const { slice, rows } of await countsOf(desk, terms)) {
      if (!rows.some((row) => row.scope === scope && [row.reason, row.leftOut].includes(why))) continue;
      places.push(...findSharing(desk.db, terms, { scope, why, behind: after }, slice));
      await desk.ports.nextTurn();
    }
    return done(pageOf(pageOfPlaces(desk.db, places)));
  },
} satisfies HandlersOf<typeof sharingTable>;
