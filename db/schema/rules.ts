import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Up to which age a legal representative answers, by the day from which that holds. */
export const minorAge = sqliteTable('minor_age', {
  effectiveOn: text('effective_on').$type<CalendarDate>().primaryKey(),
  age: integer('age').notNull(),
});
