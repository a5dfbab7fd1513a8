import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { DeviceId, EntryId } from '../../electron/domain/ids.ts';
import type { MarkPlace, MarkTrouble } from '../../electron/domain/ledger/mark.ts';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The places in which marks of this database are: where one is missing, somebody has taken it away, or the file was. */
export const markPlace = sqliteTable('mark_place', { place: text('place').$type<MarkPlace>().primaryKey() });

/** A device that was retired because its ledger had lost something, or could have. Folded from `device.retired`. */
export const deviceGap = sqliteTable('device_gap', {
  retired: text('retired').$type<DeviceId>().primaryKey(),
  /** Whose entries are lost: its own, or those of a later device that is unknown here. */
  lost: text('lost').$type<DeviceId>().notNull(),
  shop: text('shop').notNull(),
  letter: text('letter').notNull(),
  cause: text('cause').$type<MarkTrouble>().notNull(),
  from: text('from_at').$type<Instant>().notNull(),
  to: text('to_at').$type<Instant>(),
  entries: integer('entries'),
  /** The id under which the same PC goes on. */
  successor: text('successor').$type<DeviceId>(),
});

/** What became of a receipt number whose record is lost. Folded from `receipt.settled`. */
export const settledReceipt = sqliteTable('settled_receipt', {
  receiptNo: text('receipt_no').primaryKey(),
  retired: text('retired').$type<DeviceId>().notNull(),
  /** The entry that was recorded again; null where there is no shop copy. */
  enteredAs: text('entered_as').$type<EntryId>(),
});

/** Receipt numbers that were given and whose records are lost, in runs of a day. Folded from `device.retired`. */
export const lostReceipts = sqliteTable(
  'lost_receipts',
  {
    /** The device that was retired for it. */
    retired: text('retired').$type<DeviceId>().notNull(),
    shop: text('shop').notNull(),
    letter: text('letter').notNull(),
    on: text('on_day').$type<CalendarDate>().notNull(),
    first: integer('first').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.retired, t.on] })],
);
