import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import type { ToldAbout } from '../../electron/domain/sharing/partner-telling.ts';
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a partner of joint use was told of a customer. */
export const partnerTold = sqliteTable(
  'partner_told',
  {
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    partner: text('partner').notNull(),
    about: text('about').$type<ToldAbout>().notNull(),
    /** The scopes and entries that it is about: a JSON list. */
    named: text('named').notNull(),
    occurred: text('occurred').$type<Instant>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.entryId] })],
);

/** What a partner still has to be told of a customer; what exactly, the facts tell. */
export const partnerToTell = sqliteTable(
  'partner_to_tell',
  {
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    partner: text('partner').notNull(),
    about: text('about').$type<ToldAbout>().notNull(),
    since: text('since').$type<Instant>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.partner] })],
);
