import { z } from 'zod';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';

/** A member of staff got an account of their own (policy 8: no shared ids). */
export const staffAdded = defineKind({
  kind: 'staff.added',
  version: 1,
  body: z.strictObject({ staffId: z.uuidv7(), label: lineSchema(60), role: z.enum(['reception', 'manager']) }),
  streams: (_header, body) => [`staff:${body.staffId}`],
  describe: (body) => ({
    ja: `担当者「${body.label}」（${body.role === 'manager' ? '管理者' : '受付'}）を登録しました`,
    en: `Staff member “${body.label}” (${body.role}) was added`,
  }),
});
