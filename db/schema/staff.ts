import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import type { DeviceId, StaffId } from '../../electron/domain/ids.ts';
import { roles } from '../../electron/domain/staff/role.ts';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const staff = sqliteTable('staff', {
  id: text('id').$type<StaffId>().primaryKey(),
  label: text('label').notNull(),
  role: text('role', { enum: roles }).notNull(),
  leftOn: text('left_on').$type<CalendarDate>(),
});

/** The first name of each has tick 0 and no device. */
export const staffName = sqliteTable(
  'staff_name',
  {
    staffId: text('staff_id').$type<StaffId>().notNull(),
    tick: integer('tick').notNull(),
    device: text('device').$type<DeviceId | ''>().notNull(),
    label: text('label').notNull(),
  },
  ({ staffId, tick, device }) => [primaryKey({ columns: [staffId, tick, device] })],
);
