import type { EntryId } from '../../electron/domain/ids.ts';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every seal that the company ever had, by the digest of its picture, with the entry that holds the picture. */
export const companySeal = sqliteTable('company_seal', {
  digest: text('digest').primaryKey(),
  entryId: text('entry_id').$type<EntryId>().notNull(),
  isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
});
