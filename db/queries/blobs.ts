import type { EntryId } from '../../electron/domain/ids.ts';
import { and, eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { ledgerBlob } from '../schema/ledger.ts';

/** The bytes that belong to an entry under a name; null where there are none, or none any more. */
export function findBlob(db: ReadDb, entryId: EntryId, name: string) {
  const row = db
    .select({ mediaType: ledgerBlob.mediaType, bytes: ledgerBlob.bytes })
    .from(ledgerBlob)
    .where(and(eq(ledgerBlob.entryId, entryId), eq(ledgerBlob.name, name)))
    .get();
  return row ?? null;
}
