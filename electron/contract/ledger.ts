import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import { auditFilterSchema } from '../domain/audit/filter.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { command, nothing, query } from './procedure.ts';

export const ledgerTable = {
  /** A page of the ledger, newest first. `before` is the place of the last row of the page above. */
  'ledger.page': query(
    'manager',
    {
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
      kind: z.string().max(64).nullable(),
      staffId: z.uuidv7().nullable(),
      customerId: z.uuidv7().nullable(),
    },
    z.array(
      z.strictObject({
        seq: z.int(),
        entryId: z.uuidv7(),
        kind: z.string(),
        customerId: z.uuidv7().nullable(),
        recorded: instantSchema,
        staffLabel: z.string(),
        ja: z.string(),
        en: z.string(),
      }),
    ),
  ),
  'ledger.verify': command(
    'manager',
    {},
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('verified'),
        entries: z.int(),
        fault: z
          .strictObject({
            code: z.string(),
            device: z.string().nullable(),
            n: z.int().nullable(),
            id: z.string().nullable(),
          })
          .nullable(),
      }),
      /** Given up after so many entries, which were as they should be. Nothing is recorded: nothing was found out. */
      z.strictObject({ outcome: z.literal('cancelled'), entries: z.int() }),
    ]),
  ),
  /** Drops what was folded from the ledger and folds it anew. */
  'ledger.rebuild': command('manager', {}, nothing),
  'audit.export': command(
    'manager',
    {
      reason: lineSchema(200),
      filter: auditFilterSchema,
      /** How many bodies may be taken along at most; 0 for headers only (policy 8: 件数制限). */
      maxBodies: z.int().min(0).max(100_000),
    },
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('saved'),
        entries: z.int(),
        bodies: z.int(),
        rows: z.int(),
        fingerprint: z.string(),
      }),
      /** No file is there. Recorded only when it was given up while it was being written: begun, and not finished. */
      z.strictObject({ outcome: z.literal('cancelled'), isRecorded: z.boolean() }),
    ]),
  ),
  /**
   * Gives up long work, named by the id of its command. Whether it came to that or had just ended, the command of the work
   * itself answers.
   */
  'work.cancel': command('manager', { workId: z.uuidv7() }, nothing),
} as const;
