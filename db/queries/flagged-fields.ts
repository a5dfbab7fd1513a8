import { eq, sql } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { fieldConflict } from '../schema/customers.ts';

/** A field that was changed from another value than it held, and what the edit has overwritten. */
export interface FlaggedField {
  readonly field: string;
  /** Undefined where it is not known. */
  readonly was: unknown;
}

const flagsOf = perConnection((db: ReadDb) =>
  db
    .select({ field: fieldConflict.field, was: fieldConflict.was })
    .from(fieldConflict)
    .where(eq(fieldConflict.stream, sql.placeholder('stream')))
    .orderBy(fieldConflict.field, fieldConflict.entryId)
    .prepare(),
);

/** Fields of a customer, a person or a car that two people changed from different values: a person has to look. */
export function readFlaggedFields(db: ReadDb, stream: string): readonly FlaggedField[] {
  return flagsOf(db)
    .all({ stream })
    .map(({ field, was }) => ({ field, was: was === null ? undefined : JSON.parse(was) }));
}
