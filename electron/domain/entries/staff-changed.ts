import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { defineKind } from './entry-kind.ts';

/** A member of staff got another role, or left. */
export const staffChanged = defineKind({
  kind: 'staff.changed',
  version: 1,
  body: z.strictObject({
    staffId: z.uuidv7(),
    role: z.enum(['reception', 'manager']),
    leftOn: calendarDateSchema.nullable(),
  }),
  streams: (_header, body) => [`staff:${body.staffId}`],
  describe: (body) =>
    body.leftOn === null
      ? { ja: '担当者の役割を改めました', en: 'The role of a staff member changed' }
      : { ja: '担当者の登録を終えました', en: 'A staff member left' },
});
