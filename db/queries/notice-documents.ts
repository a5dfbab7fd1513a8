import { desc, eq } from 'drizzle-orm';
import type { ReadDb } from '../open.ts';
import { staff } from '../schema/staff.ts';
import { ledgerEntry } from '../schema/ledger.ts';
import { publishedDocument } from '../schema/notice.ts';

/** The published documents that were kept, newest first. */
export function listDocuments(db: ReadDb) {
  return db
    .select({
      entryId: publishedDocument.entryId,
      digest: publishedDocument.digest,
      mediaType: publishedDocument.mediaType,
      length: publishedDocument.length,
      keptAt: ledgerEntry.recorded,
      keptBy: staff.label,
    })
    .from(publishedDocument)
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, publishedDocument.entryId))
    .leftJoin(staff, eq(staff.id, ledgerEntry.staff))
    .orderBy(desc(ledgerEntry.seq))
    .all();
}
