import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { CustomerId, DraftId, StaffId } from '../../electron/domain/ids.ts';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Forms put aside in the middle of typing. Not the ledger's business: nothing has happened yet. */
export const parkedDraft = sqliteTable('parked_draft', {
  id: text('id').$type<DraftId>().primaryKey(),
  staffId: text('staff_id').$type<StaffId>().notNull(),
  form: text('form').notNull(),
  customerId: text('customer_id').$type<CustomerId>(),
  text: text('text').notNull(),
  parkedAt: text('parked_at').$type<Instant>().notNull(),
  /** It was on the screen when it was last kept, and not put aside. */
  isOnScreen: integer('is_on_screen', { mode: 'boolean' }).notNull(),
});
