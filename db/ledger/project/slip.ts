import { eq, sql } from 'drizzle-orm';
import { slipCodeOf } from '../../../electron/domain/slips/slip-code.ts';
import type { SlipSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { WriteDb } from '../../open.ts';
import { slip } from '../../schema/request.ts';
import type { Folded, Projection } from '../projection.ts';

function issue(db: WriteDb, snapshot: SlipSnapshot, { header, hash }: Folded): void {
  if (header.subject === null) return;
  db.insert(slip)
    .values({
      entryId: header.id,
      receiptNo: snapshot.receiptNo,
      type: snapshot.type,
      customerId: header.subject,
      code: slipCodeOf(Buffer.from(hash, 'hex')),
      copies: 0,
      failures: 0,
    })
    .run();
}

/** What a customer gets on paper: one row for the entry that it confirms, and how often it was issued. */
export const slipProjection: Projection = {
  type: 'slip',
  tables: ['slip'],
  clear: (db, id) => void db.delete(slip).where(eq(slip.entryId, id)).run(),
  on: {
    'consent.recorded': (db, _id, body, folded) => issue(db, body.slip, folded),
    'request.received': (db, _id, body, folded) => issue(db, body.slip, folded),
    'slip.printed': (db, id) =>
      void db
        .update(slip)
        .set({ copies: sql`${slip.copies} + 1` })
        .where(eq(slip.entryId, id))
        .run(),
    'slip.print_failed': (db, id) =>
      void db
        .update(slip)
        .set({ failures: sql`${slip.failures} + 1` })
        .where(eq(slip.entryId, id))
        .run(),
  },
};
