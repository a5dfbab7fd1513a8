import { z } from 'zod';
import { auditFilterSchema } from '../domain/audit/filter.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { monthSchema } from '../domain/dates/calendar-date.ts';
import { issueFaultSchema, issueOutcomeSchema, issueTargetSchema, saveOutcomeSchema } from './issue.ts';
import { command, query } from './procedure.ts';

const asked = {
  reason: lineSchema(200),
  filter: auditFilterSchema,
  /** How many bodies may be taken along at most; 0 for headers only (policy 8: 件数制限). */
  maxBodies: z.int().min(0).max(100_000),
};

const told = {
  entries: z.int(),
  bodies: z.int(),
  rows: z.int(),
  fingerprint: z.string(),
  /** Where the page lies on which the auditor checks it; null when it could not be put beside the bundle. */
  page: z.string().nullable(),
};

export const auditTable = {
  'audit.export': command('manager', asked, saveOutcomeSchema(told)),
  /** A bundle for each finished month that the period touches, into a folder. */
  'audit.export_months': command(
    'manager',
    asked,
    z.discriminatedUnion('outcome', [
      /** `path` is the first of the files. */
      z.strictObject({ outcome: z.literal('saved'), path: z.string().nullable(), files: z.array(z.string()), ...told }),
      z.strictObject({ outcome: z.literal('cancelled') }),
      /** Which files lie there whole or, with `exists`, which lay there before. */
      z.strictObject({ outcome: z.literal('failed'), cause: issueFaultSchema, files: z.array(z.string()) }),
    ]),
  ),
  /** The months of which a head sheet can be made: all that are over since the ledger began, the latest first. */
  'audit.sheet_months': query('manager', {}, z.array(monthSchema).max(4_000)),
  /** Prints the head sheet of a finished month, or saves it as PDF. */
  'audit.issue_sheet': command(
    'manager',
    { month: monthSchema, confirmedBy: lineSchema(40).nullable(), target: issueTargetSchema },
    issueOutcomeSchema({}),
  ),
} as const;
