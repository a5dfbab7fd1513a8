import type { StaffId } from '../../electron/domain/ids.ts';
import { roles } from '../../electron/domain/staff/role.ts';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const staff = sqliteTable('staff', {
  id: text('id').$type<StaffId>().primaryKey(),
  label: text('label').notNull(),
  role: text('role', { enum: roles }).notNull(),
  leftOn: text('left_on'),
});
