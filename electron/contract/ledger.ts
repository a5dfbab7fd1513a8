import { customerIdSchema, entryIdSchema, staffIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { toldGiverSchema } from '../domain/consent/told-giver.ts';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { command, nothing, query } from './procedure.ts';

export const ledgerTable = {
  /** A page of the ledger, newest first. `before` is the place of the last row of the page above. */
  'ledger.page': query(
    'manager',
    {
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
      kind: z.string().max(64).nullable(),
      staffId: staffIdSchema.nullable(),
      customerId: customerIdSchema.nullable(),
    },
    z.array(
      z.strictObject({
        seq: z.int(),
        entryId: entryIdSchema,
        kind: z.string(),
        customerId: customerIdSchema.nullable(),
        /** What they are called now; null when there is no customer, or their name was erased. */
        customerName: z.string().nullable(),
        /** Of a consent: who gave it. */
        giver: toldGiverSchema.nullable(),
        recorded: instantSchema,
        staffLabel: z.string(),
        ja: z.string(),
        en: z.string(),
      }),
    ),
  ),
  /** Below which place the ledger lies as it was at the end of a day: null where nothing had been recorded yet. */
  'ledger.place_of_day': query('manager', { on: calendarDateSchema }, z.strictObject({ before: z.int().nullable() })),
  /** When the ledger was last verified, and whether it was whole. */
  'ledger.status': query(
    'reception',
    {},
    z.strictObject({ verified: z.strictObject({ at: instantSchema, isWhole: z.boolean() }).nullable() }),
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
} as const;
