import type { EntryId } from '../../electron/domain/ids.ts';
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What was taken back as recorded in error, decisions apart, and by which entry. */
export const entryVoid = sqliteTable(
  'entry_void',
  {
    voidedId: text('voided_id').$type<EntryId>().notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    /** In which it is left out. */
    stream: text('stream').notNull(),
  },
  (t) => [primaryKey({ columns: [t.voidedId, t.entryId] })],
);
