import type { CustomerFields } from '../../electron/domain/customers/customer.ts';
import type { CustomerId } from '../../electron/domain/ids.ts';
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The lines that the box shows, in the order of what finds them: what the view `searchable` says of the customers and cars there are. */
export const searchLine = sqliteTable(
  'search_line',
  {
    foundBy: text('found_by', { enum: ['last4', 'plate'] }).notNull(),
    term: text('term').notNull(),
    kanaKey: text('kana_key').notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    kind: text('kind').$type<CustomerFields['kind']>().notNull(),
    name: text('name').notNull(),
    kana: text('kana').notNull(),
    plate: text('plate'),
  },
  (t) => [primaryKey({ columns: [t.foundBy, t.term, t.kanaKey, t.customerId] })],
);
