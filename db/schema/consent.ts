import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { CustomerId, EntryId, NoticeId } from '../../electron/domain/ids.ts';
import type { Answer } from '../../electron/domain/consent/decision.ts';
import type { ToldShowing } from '../../electron/domain/consent/showing.ts';
import type { ScopeText } from '../../electron/domain/notice/scope.ts';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row for each consent that was recorded: whose it is, by the words of which notice, and how that was shown with it. */
export const consent = sqliteTable(
  'consent',
  {
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    tick: integer('tick').notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    noticeId: text('notice_id').$type<NoticeId>(),
    occurred: text('occurred').$type<Instant>().notNull(),
    /** Null: it was not shown with these answers. `unstated`: an old claim, which shows nothing. */
    shownHow: text('shown_how').$type<ToldShowing['how']>(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.tick, t.entryId] })],
);

/** A notice that was shown without answers to it. */
export const noticeShown = sqliteTable(
  'notice_shown',
  {
    customerId: text('customer_id').$type<CustomerId>().notNull(),
    noticeId: text('notice_id').$type<NoticeId>().notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    occurred: text('occurred').$type<Instant>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.noticeId, t.entryId] })],
);

/** What it decides, scope by scope. Where a row lies follows from the tick of its entry: the view `decided` knows how. */
export const decision = sqliteTable('decision', {
  place: integer('place').primaryKey(),
  entryId: text('entry_id').$type<EntryId>().notNull(),
  scope: text('scope').$type<ScopeText>().notNull(),
  answer: text('answer').$type<Answer>().notNull(),
  /** The entries whose decision on this scope it takes the place of: a JSON list of ids. */
  replaces: text('replaces').notNull(),
});

export const decisionVoid = sqliteTable(
  'decision_void',
  {
    voidedId: text('voided_id').notNull(),
    entryId: text('entry_id').$type<EntryId>().notNull(),
    customerId: text('customer_id').$type<CustomerId>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.voidedId, t.entryId] })],
);

/** The customers who have told us to stop something that is still stopped. */
export const stoppingCustomer = sqliteTable('stopping_customer', {
  customerId: text('customer_id').$type<CustomerId>().primaryKey(),
});
