import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { CustomerId, RequestId } from '../../electron/domain/ids.ts';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const request = sqliteTable('request', {
  id: text('id').$type<RequestId>().primaryKey(),
  customerId: text('customer_id').$type<CustomerId>().notNull(),
  receiptNo: text('receipt_no').notNull(),
  /** JSON array of request types. */
  types: text('types').notNull(),
  channel: text('channel').notNull(),
  requester: text('requester').notNull(),
  wantedMethod: text('wanted_method'),
  status: text('status').notNull(),
  receivedAt: text('received_at').$type<Instant>().notNull(),
  dueOn: text('due_on').$type<CalendarDate>().notNull(),
  /** JSON, in the forms of electron/domain/requests. */
  identity: text('identity'),
  decisions: text('decisions'),
  closedHow: text('closed_how'),
  closedAt: text('closed_at').$type<Instant>(),
});
