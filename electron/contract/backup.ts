import { z } from 'zod';
import { backupCauseSchema, backupFaultSchema, secondOutcomeSchema } from '../domain/backup/backup-outcome.ts';
import { backupScheduleSchema } from '../domain/backup/schedule.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { command, nothing, query } from './procedure.ts';

/** Backups of this PC's ledger. */
export const backupTable = {
  /** The last backup that was verified and is still there, and why a later one did not come about. */
  'backup.status': query(
    'reception',
    {},
    z.strictObject({
      last: z.strictObject({ at: instantSchema, second: secondOutcomeSchema }).nullable(),
      failed: z.strictObject({ at: instantSchema, why: backupFaultSchema }).nullable(),
    }),
  ),
  /** Whether the program makes one by itself now. */
  'backup.due': query(
    'reception',
    { occasion: z.enum(['sign_in', 'sign_out']) },
    z.strictObject({ isDue: z.boolean() }),
  ),
  'backup.make': command(
    'reception',
    { cause: backupCauseSchema },
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('made'),
        at: instantSchema,
        entries: z.int(),
        bytes: z.int(),
        second: secondOutcomeSchema,
      }),
      z.strictObject({
        outcome: z.literal('failed'),
        why: backupFaultSchema,
        /** How many bytes it takes and are free, where that was the reason. */
        space: z.strictObject({ needed: z.int(), free: z.int() }).nullable(),
      }),
      /** Given up before it was whole: nothing is left of it, and nothing recorded. */
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  ),
  'backup.settings': query(
    'manager',
    {},
    z.strictObject({
      /** Where they lie in the data folder. */
      folder: z.string(),
      secondPlace: z
        .strictObject({
          path: z.string(),
          /** A service on the internet seems to keep a copy of it. */
          isSynchronised: z.boolean(),
          /** It lies on the disk of the ledger, and is lost with it. */
          isSameDisk: z.boolean(),
        })
        .nullable(),
      keep: backupScheduleSchema,
    }),
  ),
  /** The backups that are there, the newest first, in the data folder and in the second place. */
  'backup.list': query(
    'manager',
    {},
    z
      .array(
        z.strictObject({
          at: instantSchema,
          bytes: z.int().nullable(),
          isHere: z.boolean(),
          isInSecondPlace: z.boolean(),
        }),
      )
      .max(400),
  ),
  'backup.set_schedule': command('manager', { keep: backupScheduleSchema }, nothing),
  /** Asks for the second place by the system's dialog. */
  'backup.choose_place': command(
    'manager',
    {},
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('chosen') }),
      z.strictObject({ outcome: z.literal('cancelled') }),
      /** `own_folder`: it lies in the data folder. `not_writable`: nothing can be written there. */
      z.strictObject({ outcome: z.literal('refused'), why: z.enum(['own_folder', 'not_writable']) }),
    ]),
  ),
  /** Puts no second copy anywhere from now on. What lies there stays. */
  'backup.forget_place': command('manager', {}, nothing),
} as const;
