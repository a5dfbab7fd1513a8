import { z } from 'zod';
import { auditFilterSchema } from '../audit/filter.ts';
import { lineSchema } from '../text/clean.ts';
import { defineKind } from './entry-kind.ts';

/** A manager took the audit log out of the house, and why. Recorded before the file is written: the export contains it. */
export const auditExported = defineKind({
  kind: 'audit.exported',
  version: 1,
  body: z.strictObject({ reason: lineSchema(200), filter: auditFilterSchema, bodies: z.boolean() }),
  streams: () => [],
  describe: (body) => ({
    ja: `監査記録を書き出しました（${body.bodies ? '内容を含む' : '見出しのみ'}）`,
    en: `The audit log was exported (${body.bodies ? 'with contents' : 'headers only'})`,
  }),
});
