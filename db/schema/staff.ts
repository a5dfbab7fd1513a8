import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const staff = sqliteTable('staff', {
  id: text('id').primaryKey(),
  label: text('label').notNull(),
  role: text('role', { enum: ['reception', 'manager'] }).notNull(),
  leftOn: text('left_on'),
});
