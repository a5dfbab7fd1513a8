import type { CustomerId } from '../../electron/domain/ids.ts';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { decisiveOf, headsAmong, standingOf, type CountedDecision } from '../../electron/domain/consent/rule.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { stoppingCustomer } from '../schema/consent.ts';

type CountedRow = Omit<CountedDecision, 'replaces'> & { readonly scope: ScopeText; readonly replaces: string };

// Every consent waits for this: drizzle takes as long to map the rows as SQLite to find them.
const countedOf = perConnection((db: ReadDb) =>
  db.prepareQuery<[string], CountedRow>(
    `SELECT scope, entry_id AS entryId, answer, occurred, notice_id AS noticeId, tick, replaces FROM counted_decision
     WHERE customer_id = ?`,
  ),
);

const idsSchema = z.array(z.string());

function readCounted(row: CountedRow): CountedDecision {
  return { ...row, replaces: idsSchema.parse(JSON.parse(row.replaces)) };
}

/**
 * The heads of every scope that a customer ever decided, or of some of them, by scope. The view `consent_head` says the same of
 * many customers: it asks each decision for what took its place, and here all are at hand.
 */
export function readConsentHeads(
  db: ReadDb,
  customerId: CustomerId,
  scopes?: readonly ScopeText[],
): ReadonlyMap<ScopeText, readonly CountedDecision[]> {
  const wanted = new Set(scopes);
  const byScope = Map.groupBy(countedOf(db).all(customerId), ({ scope }) => scope);
  const asked = scopes === undefined ? [...byScope] : [...byScope].filter(([scope]) => wanted.has(scope));
  return new Map(asked.map(([scope, rows]) => [scope, headsAmong(rows.map(readCounted))]));
}

/** The present state of every scope that a customer ever decided, with its heads (rules 4 and 5). A scope without a row is 未確認. */
export function readConsent(db: ReadDb, customerId: CustomerId) {
  const scopes = [...readConsentHeads(db, customerId)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return scopes.flatMap(([scope, heads]) => {
    const decisive = decisiveOf(heads);
    if (decisive === undefined) return [];
    const { answer, noticeId, occurred } = decisive;
    return {
      scope,
      answer,
      heads: heads.map(({ entryId }) => entryId),
      notices: [...new Set(heads.map((head) => head.noticeId))],
      needsReview: standingOf(heads).needsReview,
      noticeId,
      occurred,
    };
  });
}

const stopping = perConnection((db: ReadDb) =>
  db
    .select()
    .from(stoppingCustomer)
    .where(sql`${stoppingCustomer.customerId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);

/** Which of these customers have told us to stop something that is still stopped. */
export function whoStops(db: ReadDb, customerIds: readonly CustomerId[]): ReadonlySet<CustomerId> {
  const rows = stopping(db).all({ ids: JSON.stringify(customerIds) });
  return new Set(rows.map(({ customerId }) => customerId));
}
