import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Under this name stands which PC the database belongs to. */
export const deviceIdName = 'device_id';

/** Keys of this PC. They never leave the encrypted file. */
export const secret = sqliteTable('secret', {
  name: text('name').primaryKey(),
  value: blob('value', { mode: 'buffer' }).notNull(),
});
