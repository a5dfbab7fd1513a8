import { customerIdSchema, entryIdSchema, noticeIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { digestSchema } from '../domain/ledger/header.ts';
import { legalGapSchema } from '../domain/notice/legal-gaps.ts';
import { noticeSchema } from '../domain/notice/notice.ts';
import { publishedMediaTypes } from '../domain/notice/published-document.ts';
import { writtenNoticeSchema } from '../domain/notice/written.ts';
import { scopeSchema } from '../domain/notice/scope.ts';
import { customerPageSchema } from './customers.ts';
import { command, nothing, query } from './procedure.ts';

const noticeRowSchema = z.strictObject({
  noticeId: noticeIdSchema,
  version: z.int(),
  effectiveOn: calendarDateSchema.nullable(),
  /** When and by whom these words were registered; null where the one who did is not known here. */
  draftedAt: instantSchema,
  draftedBy: z.string().nullable(),
});

const countedScopeSchema = z.strictObject({ scope: scopeSchema, count: z.int() });

export const noticeTable = {
  /** Every version, drafts too, newest first. */
  'notice.list': query('reception', {}, z.array(noticeRowSchema)),
  'notice.get': query('reception', { noticeId: noticeIdSchema }, noticeSchema),
  /** What the law asks for and the notice does not say yet; a joint user is named. */
  'notice.gaps': query('reception', { noticeId: noticeIdSchema }, z.array(legalGapSchema)),
  /** What comes of adopting a version: whom it must be shown to, and which agreements do not reach it. */
  'notice.effects': query(
    'manager',
    { noticeId: noticeIdSchema },
    z.strictObject({
      /** Living customers who have not been shown it. */
      unshown: z.int(),
      /** Choices that are in force and go further here, or whose agreements do not reach this; and how many have agreed. */
      outdated: z.array(countedScopeSchema),
      /** Choices that the version in force does not have, and those that are gone. */
      added: z.array(scopeSchema),
      removed: z.array(scopeSchema),
    }),
  ),
  /** Living customers who have not been shown the notice in force, by reading; nobody while none is. */
  'notice.unshown': query(
    'reception',
    { after: customerIdSchema.nullable() },
    customerPageSchema.extend({ version: z.int().nullable(), count: z.int() }),
  ),
  /** How many they are. */
  'notice.unshown_count': query('reception', {}, z.int()),
  /** Registers the words of the next version under their hash. Nobody is bound by them. */
  'notice.draft': command('manager', { notice: writtenNoticeSchema }, z.strictObject({ noticeId: noticeIdSchema })),
  'notice.adopt': command('manager', { noticeId: noticeIdSchema, effectiveOn: calendarDateSchema }, nothing),
  /** Asks for the published document and keeps it exactly as published. */
  'notice.keep_document': command(
    'manager',
    {},
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('kept'), digest: digestSchema, length: z.int() }),
      z.strictObject({ outcome: z.enum(['cancelled', 'empty', 'too_large', 'broken_pdf', 'not_text']) }),
    ]),
  ),
  /** The documents that were kept, newest first. */
  'notice.documents': query(
    'manager',
    {},
    z.array(
      z.strictObject({
        entryId: entryIdSchema,
        digest: digestSchema,
        mediaType: z.enum(publishedMediaTypes),
        length: z.int(),
        keptAt: instantSchema,
        keptBy: z.string().nullable(),
      }),
    ),
  ),
  /** One of them, to be fetched once under this id and shown inside the app: its pages, or its text in UTF-8. */
  'notice.open_document': query(
    'manager',
    { entryId: entryIdSchema },
    z.strictObject({ documentId: z.uuid(), mediaType: z.enum(publishedMediaTypes) }),
  ),
} as const;
