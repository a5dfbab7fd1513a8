import { eq, sql } from 'drizzle-orm';
import { slipCodeOf } from '../../../electron/domain/slips/slip-code.ts';
import type { SlipSnapshot } from '../../../electron/domain/slips/snapshot.ts';
import type { WriteDb } from '../../open.ts';
import { perConnection } from '../../prepared.ts';
import { slip } from '../../schema/request.ts';
import type { Folded, Projection } from '../projection.ts';

const insert = perConnection((db: WriteDb) =>
  db
    .insert(slip)
    .values({
      entryId: sql.placeholder('entryId'),
      receiptNo: sql.placeholder('receiptNo'),
      type: sql.placeholder('type'),
      customerId: sql.placeholder('customerId'),
      code: sql.placeholder('code'),
      copies: 0,
      failures: 0,
    })
    .prepare(),
);

function issue(db: WriteDb, { receiptNo, type }: SlipSnapshot, { header, hash }: Folded): void {
  const { id: entryId, subject: customerId } = header;
  if (customerId === null) return;
  insert(db).run({ entryId, receiptNo, type, customerId, code: slipCodeOf(Buffer.from(hash, 'hex')) });
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
