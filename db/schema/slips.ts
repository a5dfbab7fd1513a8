import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import type { PaperState, SignatureState, WaitingFor } from '../../electron/domain/slips/paper-life.ts';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row for each entry that a customer gets on paper; what it says stands in the entry's own snapshot. */
export const slip = sqliteTable('slip', {
  /** Where its entry stands in the ledger, by which it is found. */
  place: integer('place').primaryKey(),
  entryId: text('entry_id').$type<EntryId>().notNull(),
  receiptNo: text('receipt_no').notNull(),
  customerId: text('customer_id').$type<CustomerId>().notNull(),
  code: text('code').notNull(),
  /** JSON: how often each sheet was printed, the one that the entry asks for first. */
  sheets: text('sheets').notNull(),
  failures: integer('failures').notNull(),
  /** The entry by which what it confirms was taken back as recorded in error. */
  voidedBy: text('voided_by').$type<EntryId>(),
  paper: text('paper').$type<PaperState>().notNull(),
  signature: text('signature').$type<SignatureState>().notNull(),
  /** What home lists it for; null while nobody waits for it. Of what was taken back: whether its paper is still asked back. */
  waitsFor: text('waits_for').$type<WaitingFor>(),
});
