import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { DeviceId, EntryId, StaffId, SubjectId } from '../../electron/domain/ids.ts';
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The generated columns are read only; `header` is the evidence. */
export const ledgerEntry = sqliteTable('ledger_entry', {
  seq: integer('seq').primaryKey(),
  header: text('header').notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
  id: text('id').notNull().generatedAlwaysAs('', { mode: 'virtual' }),
  device: text('device').$type<DeviceId>().notNull().generatedAlwaysAs('', { mode: 'virtual' }),
  n: integer('n').notNull().generatedAlwaysAs(0, { mode: 'virtual' }),
  tick: integer('tick').notNull().generatedAlwaysAs(0, { mode: 'virtual' }),
  kind: text('kind').notNull().generatedAlwaysAs('', { mode: 'virtual' }),
  subject: text('subject').$type<SubjectId>().generatedAlwaysAs('', { mode: 'virtual' }),
  staff: text('staff').$type<StaffId>().notNull().generatedAlwaysAs('', { mode: 'virtual' }),
  recorded: text('recorded').$type<Instant>().notNull().generatedAlwaysAs('', { mode: 'virtual' }),
});

export const ledgerBody = sqliteTable('ledger_body', {
  /** Where its entry stands. */
  seq: integer('seq').primaryKey(),
  salt: text('salt').notNull(),
  text: text('text').notNull(),
});

export const ledgerBlob = sqliteTable(
  'ledger_blob',
  {
    entryId: text('entry_id').$type<EntryId>().notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.name] })],
);

export const ledgerHead = sqliteTable('ledger_head', {
  device: text('device').$type<DeviceId>().primaryKey(),
  n: integer('n').notNull(),
  tick: integer('tick').notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
});

/** The streams of entries that are named after neither the entry nor its customer. */
export const ledgerStream = sqliteTable(
  'ledger_stream',
  {
    stream: text('stream').notNull(),
    tick: integer('tick').notNull(),
    device: text('device').$type<DeviceId>().notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.stream, t.tick, t.device] })],
);
