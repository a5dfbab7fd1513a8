import { type CustomerId, entryIdSchema, noticeIdSchema } from '../../electron/domain/ids.ts';
import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Head } from '../../electron/domain/consent/rule.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { consentState, stoppingCustomer } from '../schema/consent.ts';

// Every consent waits for this: drizzle takes as long to map the rows as SQLite to find them.
const headsOf = perConnection((db: ReadDb) =>
  db.prepareQuery<[string], Head & { readonly scope: ScopeText }>(
    `SELECT scope, entry_id AS entryId, answer, occurred, notice_id AS noticeId FROM consent_head WHERE customer_id = ?
     ORDER BY entry_id`,
  ),
);

/** The heads of every scope that a customer ever decided, or of some of them, by scope; each scope's by their ids. */
export function readConsentHeads(
  db: ReadDb,
  customerId: CustomerId,
  scopes?: readonly ScopeText[],
): ReadonlyMap<ScopeText, readonly Head[]> {
  const heads = Map.groupBy(headsOf(db).all(customerId), (row) => row.scope);
  const wanted = new Set(scopes);
  return scopes === undefined ? heads : new Map([...heads].filter(([scope]) => wanted.has(scope)));
}

const idsSchema = z.array(entryIdSchema);
const noticesSchema = z.array(noticeIdSchema.nullable());

const statesOf = perConnection((db: ReadDb) =>
  db
    .select()
    .from(consentState)
    .where(eq(consentState.customerId, sql.placeholder('customerId')))
    .orderBy(asc(consentState.scope))
    .prepare(),
);

/** The present state of every scope that a customer ever decided, with its heads. A scope without a row is 未確認. */
export function readConsent(db: ReadDb, customerId: CustomerId) {
  return statesOf(db)
    .all({ customerId })
    .map(({ scope, answer, heads, notices, needsReview, noticeId, occurred }) => ({
      scope,
      answer,
      heads: idsSchema.parse(JSON.parse(heads)),
      notices: noticesSchema.parse(JSON.parse(notices)),
      needsReview,
      noticeId,
      occurred,
    }));
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
