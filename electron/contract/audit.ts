import { z } from 'zod';
import { auditFilterSchema } from '../domain/audit/filter.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { saveOutcomeSchema } from './issue.ts';
import { command } from './procedure.ts';

export const auditTable = {
  'audit.export': command(
    'manager',
    {
      reason: lineSchema(200),
      filter: auditFilterSchema,
      /** How many bodies may be taken along at most; 0 for headers only (policy 8: 件数制限). */
      maxBodies: z.int().min(0).max(100_000),
    },
    saveOutcomeSchema({
      entries: z.int(),
      bodies: z.int(),
      rows: z.int(),
      fingerprint: z.string(),
      /** Where the page lies on which the auditor checks it; null when it could not be put beside the bundle. */
      page: z.string().nullable(),
    }),
  ),
} as const;
