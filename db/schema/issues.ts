import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What is on its way out of the house. Not the ledger's business yet: nobody knows whether it will be out. */
export const issueUnderWay = sqliteTable('issue_under_way', {
  id: text('id').primaryKey(),
  /** The entry, as JSON, that is recorded when its end is never heard; null when there is nothing to tell. */
  ifLost: text('if_lost'),
  /** Takes room on the disk and gives it back (db/local/issues.ts); always empty. */
  room: blob('room', { mode: 'buffer' }),
});

/** Where a file is being written outside of the data folder, until nothing half-written is left of it. */
export const partialFile = sqliteTable('partial_file', { path: text('path').primaryKey() });
