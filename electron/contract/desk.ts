import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { digestSchema } from '../domain/ledger/header.ts';
import { companySchema } from '../domain/policy/company.ts';
import { noticeSchema } from '../domain/policy/notice.ts';
import { command, nothing, query } from './procedure.ts';

const noticeRowSchema = z.strictObject({
  noticeId: digestSchema,
  version: z.int(),
  effectiveOn: calendarDateSchema.nullable(),
  isInForce: z.boolean(),
});

export const deskTable = {
  'company.get': query('reception', {}, companySchema),
  'company.set': command('manager', { company: companySchema }, nothing),
  'notice.list': query('reception', {}, z.array(noticeRowSchema)),
  'notice.get': query('reception', { noticeId: digestSchema }, noticeSchema),
  /** What the law asks for and the notice does not say yet. */
  'notice.gaps': query(
    'reception',
    { noticeId: digestSchema },
    z.array(
      z.strictObject({
        code: z.string(),
        weight: z.enum(['required', 'advised']),
        /** The joint user about whom it is, by name; null when it is about nobody in particular. */
        partner: z.string().nullable(),
      }),
    ),
  ),
  'notice.draft': command('manager', { notice: noticeSchema }, z.strictObject({ noticeId: digestSchema })),
  'notice.adopt': command('manager', { noticeId: digestSchema, effectiveOn: calendarDateSchema }, nothing),
  /** Asks for the published document and keeps it exactly as published. */
  'notice.keep_document': command(
    'manager',
    {},
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('kept'), digest: digestSchema, length: z.int() }),
      z.strictObject({ outcome: z.enum(['cancelled', 'empty', 'too_large', 'pdf', 'not_text']) }),
    ]),
  ),
} as const;
