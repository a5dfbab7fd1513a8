import { staffIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { instantSchema } from '../domain/dates/instant.ts';
import { roleSchema } from '../domain/staff/role.ts';
import { query } from './procedure.ts';

/** Where the program stands before anybody has signed in; each has a screen, none has a delete button. */
export const startStateSchema = z.enum([
  'setup',
  'sign_in',
  'database_missing',
  'keys_missing',
  'keys_damaged',
  /** The key ring is older than the last one: passwords that were changed since open it. */
  'keys_older',
  'damaged',
  /** The key ring belongs to another ledger than the one that lies here. */
  'other_keys',
  'in_use',
  /** Work of this very window still holds the ledger, such as a dialog for saving. */
  'dialog_open',
  'newer_version',
  'not_encrypted',
  'read_only',
  'disk_full',
  'unreadable',
  'plain_driver',
  /** The clock of the PC shows a year in which nothing can have been recorded. */
  'clock_wrong',
  'folder_refused',
  'training_only',
  /** The ledger ends before its mark: somebody has put an older file in its place, or a part of it is gone. */
  'rolled_back',
  /** The mark was written on another PC. */
  'moved_or_copied',
  /** The ledger knows of marks that are not there: nobody can tell whether it is whole. */
  'mark_missing',
]);

/** What the ledger has lost, as far as its mark can tell. */
export const lostSchema = z.strictObject({
  /** When the last record that is here was made, and the last one that there was; null where nobody can tell. */
  from: instantSchema,
  to: instantSchema.nullable(),
  entries: z.int().nullable(),
  /** The receipt numbers that were given and are not here, a line a day. */
  receipts: z.array(z.strictObject({ first: z.string(), last: z.string(), count: z.int() })),
  /** The letters under which this PC can go on. */
  letters: z.array(z.string()),
});

/** What stopped without ending as it should, and the incident under which the log knows more; null where it was killed. */
export const interruptionSchema = z.strictObject({
  what: z.enum(['page', 'program']),
  incidentId: z.string().max(64).nullable(),
});

/** What stopped without ending as it should. */
export type Interruption = z.infer<typeof interruptionSchema>;

/** Where the program stands before anybody has signed in. */
export type StartState = z.infer<typeof startStateSchema>;

/** A member of staff, as the desk shows them. */
export const personSchema = z.strictObject({ staffId: staffIdSchema, label: z.string(), role: roleSchema });

/**
 * What is asked before the first screen can be drawn. Apart from the rest of the contract, whose schemas take their time to be
 * made: electron/app/startup-procedures.ts.
 */
export const startupTable = {
  'startup.state': query(
    'anyone',
    {},
    z.strictObject({
      state: startStateSchema,
      isTraining: z.boolean(),
      /** The data folder, in the states in which somebody has to look at it or to choose another; null in all others. */
      folder: z.string().nullable(),
      /** Shown at sign-in to a folder of `npm start -- --demo`; null everywhere else. */
      practicePassword: z.string().nullable(),
      accounts: z.array(z.strictObject({ staffId: staffIdSchema, label: z.string() })),
      /** In the states in which something is lost, or could be. */
      lost: lostSchema.optional(),
      /** Where the page or the program stopped the last time; until somebody is in. */
      interruption: interruptionSchema.optional(),
    }),
  ),
  'session.state': query(
    'anyone',
    {},
    z.strictObject({
      isOpen: z.boolean(),
      staff: personSchema.nullable(),
      shop: z.string().nullable(),
      deviceLetter: z.string().nullable(),
      /** The screen is turned to a customer. */
      isCustomerFacing: z.boolean(),
      /** Said while a ledger that has lost something is only looked up in, and nothing is recorded. */
      isLookUpOnly: z.boolean().optional(),
    }),
  ),
} as const;
