import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import type { EntryId, NoticeId } from '../../electron/domain/ids.ts';
import type { Basis } from '../../electron/domain/notice/basis.ts';
import { publishedMediaTypes } from '../../electron/domain/notice/published-document.ts';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Versions of the structured notice; `text` is exactly what was hashed into `id`. */
export const notice = sqliteTable('notice', {
  id: text('id').$type<NoticeId>().primaryKey(),
  version: integer('version').notNull(),
  text: text('text').notNull(),
  draftedBy: text('drafted_by').$type<EntryId>().notNull(),
  adoptedBy: text('adopted_by').$type<EntryId>(),
  effectiveOn: text('effective_on').$type<CalendarDate>(),
});

export const noticeScope = sqliteTable(
  'notice_scope',
  {
    noticeId: text('notice_id').$type<NoticeId>().notNull(),
    scope: text('scope').notNull(),
    basis: text('basis').$type<Basis>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.noticeId, t.scope] })],
);

export const publishedDocument = sqliteTable('published_document', {
  entryId: text('entry_id').$type<EntryId>().primaryKey(),
  digest: text('digest').notNull(),
  mediaType: text('media_type', { enum: publishedMediaTypes }).notNull(),
  encoding: text('encoding'),
  length: integer('length').notNull(),
});
