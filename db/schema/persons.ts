import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CustomerId, EntryId, PersonId } from '../../electron/domain/ids.ts';
import type { PersonRole } from '../../electron/domain/persons/person.ts';

export const person = sqliteTable('person', {
  id: text('id').$type<PersonId>().primaryKey(),
  customerId: text('customer_id').$type<CustomerId>().notNull(),
  role: text('role').$type<PersonRole>().notNull(),
  name: text('name').notNull(),
  kana: text('kana').notNull(),
  title: text('title'),
  phone: text('phone'),
  extension: text('extension'),
  isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
  /** The entry in which the name stands. */
  namedBy: text('named_by').$type<EntryId>().notNull(),
});
