import { z } from 'zod';
import { restoreFaultSchema } from '../domain/backup/restore-fault.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { runSchema } from '../domain/backup/salvage.ts';
import { staffIdSchema } from '../domain/ids.ts';
import { secretSchema } from './passwords.ts';
import { command, nothing, query } from './procedure.ts';
import { lostSchema } from './startup.ts';

/** Which backup: where it was found, and its folder's name there. */
const backupShape = { source: z.enum(['own', 'second', 'chosen']), name: z.string().max(100) };

/** A manager of the time of the backup, and what opens its key ring. With the recovery code they get a new password. */
const unlockShape = {
  staffId: staffIdSchema,
  secret: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('password'), password: secretSchema }),
    z.strictObject({ by: z.literal('recovery_code'), code: z.string().max(200), newPassword: secretSchema }),
  ]),
};

const faultySchema = z.strictObject({ outcome: z.literal('faulty'), why: restoreFaultSchema });

/** Going back to a backup, while nobody is signed in. */
export const restoreTable = {
  /** A manager is about to lock the desk and go back: the second place of this PC, which the ledger alone knows, is then looked in, too. */
  'restore.begin': command('manager', {}, nothing),
  /** The backups that were found, the newest first, and who has a password in each. */
  'restore.list': query(
    'anyone',
    {},
    z
      .array(
        z.strictObject({
          ...backupShape,
          at: instantSchema,
          /** Shop and PC: `HA`. */
          letters: z.string(),
          /** All its files are there, and its key ring can be read; the rest is checked when it is opened. */
          isComplete: z.boolean(),
          accounts: z.array(z.strictObject({ staffId: staffIdSchema, label: z.string() })),
        }),
      )
      .max(1_000),
  ),
  /** Asks for a folder with backups by the system's dialog: a stick, or a single backup. */
  'restore.choose': command('anyone', {}, z.strictObject({ outcome: z.enum(['found', 'nothing_there', 'cancelled']) })),
  /** Copies a backup beside the ledger, opens the copy and checks it wholly. Nothing happens to the ledger. */
  'restore.check': command(
    'anyone',
    { ...backupShape, ...unlockShape },
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('whole'),
        at: instantSchema,
        entries: z.int(),
        /** By what is known what would be lost: the ledger in place, or, where that does not open, its marks. */
        knownBy: z.enum(['ledger', 'mark']),
        lost: lostSchema,
      }),
      faultySchema,
    ]),
  ),
  /**
   * Reads what can be read of a damaged ledger and builds a new one beside it, on the newest whole backup. It is opened by a secret of
   * today. Nothing happens to the damaged one.
   */
  'restore.salvage': command(
    'anyone',
    unlockShape,
    z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('salvaged'),
        /** When the backup was made; null where there was none. */
        backupAt: instantSchema.nullable(),
        entries: z.int(),
        /** How many of the entries come from the damaged file. */
        salvaged: z.int(),
        /** What the chain of this PC lacks: of these nothing was found, of these only the header, and these lie behind one of them. */
        missing: z.array(runSchema).max(1_000),
        withoutBody: z.array(runSchema).max(1_000),
        behind: z.array(runSchema).max(1_000),
        /** Of what was found and does not go on in the chain: how many customers, and the receipt numbers, those of stops once more. */
        found: z.strictObject({
          customers: z.int(),
          receipts: z.array(z.string()).max(1_000),
          stops: z.array(z.string()).max(1_000),
        }),
        lost: lostSchema,
      }),
      faultySchema,
    ]),
  ),
  /** Puts the backup or the ledger into place that was made ready last, as a new device. What is replaced is moved aside; null where nothing was. */
  'restore.apply': command(
    'anyone',
    { letter: z.string().regex(/^[A-Z]$/) },
    z.strictObject({ letter: z.string(), fingerprint: z.string(), aside: z.string().nullable() }),
  ),
  /** Lets go of what was checked. */
  'restore.discard': command('anyone', {}, nothing),
} as const;
