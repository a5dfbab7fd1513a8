import { desc, eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { ledgerEntry } from '../schema/ledger.ts';
import { publishedDocument } from '../schema/notice.ts';
import { staffLabels } from './staff.ts';

/** The published documents that were kept, newest first. */
export function listDocuments(db: ReadDb) {
  const labelOf = staffLabels(db);
  return db
    .select({
      entryId: publishedDocument.entryId,
      digest: publishedDocument.digest,
      mediaType: publishedDocument.mediaType,
      length: publishedDocument.length,
      keptAt: ledgerEntry.recorded,
      keeping: { staff: ledgerEntry.staff, tick: ledgerEntry.tick, device: ledgerEntry.device },
    })
    .from(publishedDocument)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, publishedDocument.entryId))
    .orderBy(desc(ledgerEntry.seq))
    .all()
    .map(({ keeping, ...document }) => ({ ...document, keptBy: labelOf(keeping) }));
}
