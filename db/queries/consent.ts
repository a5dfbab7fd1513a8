import { asc, eq, sql } from 'drizzle-orm';
import type { Answer } from '../../electron/domain/consent/decision.ts';
import { scopeSchema, type ScopeText } from '../../electron/domain/policy/scope.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { consentHead, consentState, decisionVoid } from '../schema/consent.ts';

/** A decision whose place no other has taken. */
export interface Head {
  readonly entryId: string;
  readonly answer: Answer;
  readonly occurred: string;
}

const headsOf = perConnection((db: ReadDb) =>
  db
    .select({
      scope: consentHead.scope,
      entryId: consentHead.entryId,
      answer: consentHead.answer,
      occurred: consentHead.occurred,
    })
    .from(consentHead)
    .where(eq(consentHead.customerId, sql.placeholder('customerId')))
    .orderBy(asc(consentHead.entryId))
    .prepare(),
);

/** The heads of some scopes of a customer, by scope. */
export function readHeads(
  db: ReadDb,
  customerId: string,
  scopes: readonly ScopeText[],
): ReadonlyMap<string, readonly Head[]> {
  const wanted = new Set<string>(scopes);
  const rows = headsOf(db).all({ customerId });
  return Map.groupBy(
    rows.filter((row) => wanted.has(row.scope)),
    (row) => row.scope,
  );
}

const statesOf = perConnection((db: ReadDb) =>
  db
    .select()
    .from(consentState)
    .where(eq(consentState.customerId, sql.placeholder('customerId')))
    .orderBy(asc(consentState.scope))
    .prepare(),
);

/** The present state of every scope that a customer ever decided, with its heads. A scope without a row is 未確認. */
export function readConsent(db: ReadDb, customerId: string) {
  const rows = statesOf(db)
    .all({ customerId })
    .map((state) => ({ ...state, scope: scopeSchema.parse(state.scope) }));
  const heads = readHeads(
    db,
    customerId,
    rows.map((row) => row.scope),
  );
  return rows.map(({ scope, answer, needsReview, noticeId, occurred }) => ({
    scope,
    answer,
    heads: (heads.get(scope) ?? []).map((head) => head.entryId),
    needsReview,
    noticeId,
    occurred,
  }));
}

/** Whether an entry's decisions were taken back as entered in error. */
export function isVoided(db: ReadDb, entryId: string): boolean {
  return db.select().from(decisionVoid).where(eq(decisionVoid.voidedId, entryId)).get() !== undefined;
}
