import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row for each entry that a customer gets on paper; what it says stands in the entry's own snapshot. */
export const slip = sqliteTable('slip', {
  entryId: text('entry_id').$type<EntryId>().primaryKey(),
  receiptNo: text('receipt_no').notNull(),
  customerId: text('customer_id').$type<CustomerId>().notNull(),
  code: text('code').notNull(),
  /** JSON: how often each sheet was printed, the one that the entry asks for first. */
  sheets: text('sheets').notNull(),
  failures: integer('failures').notNull(),
  /** The entry by which what it confirms was taken back as recorded in error. */
  voidedBy: text('voided_by').$type<EntryId>(),
  /** A copy was out by then, and nobody has said what became of it. */
  isRecalled: integer('is_recalled', { mode: 'boolean' }).notNull(),
});
