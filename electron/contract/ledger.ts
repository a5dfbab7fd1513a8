import { customerIdSchema, entryIdSchema, staffIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { unusualReasons } from '../domain/audit/unusual-reading.ts';
import { toldGiverSchema } from '../domain/consent/told-giver.ts';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { findingKinds } from '../domain/ledger/finding.ts';
import { command, query } from './procedure.ts';

export const ledgerTable = {
  /** A page of the ledger, newest first. `before` is the place of the last row of the page above. */
  'ledger.page': query(
    'manager',
    {
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
      /** Of any of these; none for all. */
      kinds: z.array(z.string().max(64)).max(100),
      staffId: staffIdSchema.nullable(),
      customerId: customerIdSchema.nullable(),
      /** Recorded on this day in Tokyo. */
      on: calendarDateSchema.nullable(),
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
  /** Whose reading of the last three months was not what a day at the counter brings, newest first. */
  'ledger.unusual': query(
    'manager',
    {},
    z.strictObject({
      since: calendarDateSchema,
      /** How many times customers were opened since then. */
      looks: z.int(),
      /** The hours that count, and whether they could be read. */
      shops: z.array(z.strictObject({ name: z.string(), hours: z.string(), isKnown: z.boolean() })),
      readings: z.array(
        z.strictObject({
          why: z.enum(unusualReasons),
          staffId: staffIdSchema,
          staffLabel: z.string(),
          from: instantSchema,
          to: instantSchema,
          /** How many different customers. */
          customers: z.int(),
        }),
      ),
      /** There are more, and older ones. */
      isCut: z.boolean(),
    }),
  ),
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
        /** How many rows were compared with the ledger; null where it is not whole itself, and nothing can be compared with it. */
        rows: z.int().nullable(),
        findings: z.array(z.strictObject({ what: z.enum(findingKinds), name: z.string(), count: z.int() })),
        /** Some of the customers of whom the rows tell that are not those of the ledger. */
        customers: z.array(customerIdSchema),
      }),
      /** Given up after so many entries, which were as they should be. Nothing is recorded: nothing was found out. */
      z.strictObject({ outcome: z.literal('cancelled'), entries: z.int() }),
    ]),
  ),
  /** Checks once more, and puts right whatever is folded from the ledger and the schema around it. It is recorded. */
  'ledger.mend': command(
    'manager',
    {},
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('mended'),
        /** How many rows were not right, by table. Nothing is recorded where nothing was put right. */
        tables: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
        objects: z.array(z.string()),
        /** What is not put right by itself. */
        left: z.array(z.string()),
        isKeyOurs: z.boolean(),
      }),
      /** The chain itself has a fault: nothing was changed. */
      z.strictObject({ outcome: z.literal('ledger_not_whole') }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  ),
} as const;
