import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The company block that stands on every slip, as JSON. One row. */
export const company = sqliteTable('company', { id: text('id').primaryKey(), block: text('block').notNull() });

export const shop = sqliteTable('shop', {
  letter: text('letter').primaryKey(),
  name: text('name').notNull(),
  hours: text('hours').notNull(),
});
