import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';

/** What this database knows of the key ring beside it. */
export const keyRing = sqliteTable('key_ring', {
  only: integer('only').primaryKey(),
  /** The newest one with which it was opened. */
  generation: integer('generation').notNull(),
});
