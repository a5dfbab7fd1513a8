import { eq, sql } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { companySeal } from '../schema/seal.ts';
import { findBlob } from './blobs.ts';

const queries = perConnection((db: ReadDb) => ({
  current: db.select({ digest: companySeal.digest }).from(companySeal).where(eq(companySeal.isCurrent, true)).prepare(),
  entryOf: db
    .select({ entryId: companySeal.entryId })
    .from(companySeal)
    .where(eq(companySeal.digest, sql.placeholder('digest')))
    .prepare(),
}));

/** The digest of the seal that the company has now; null when it has none. */
export function readSealDigest(db: ReadDb): string | null {
  return queries(db).current.get()?.digest ?? null;
}

/** The picture of a seal, also of one that was replaced since; null when it is not here. */
export function findSeal(db: ReadDb, digest: string): Uint8Array | null {
  const row = queries(db).entryOf.get({ digest });
  return row === undefined ? null : (findBlob(db, row.entryId, 'seal')?.bytes ?? null);
}
