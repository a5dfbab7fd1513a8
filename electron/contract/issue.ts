import { z } from 'zod';
import { command, nothing, query } from './procedure.ts';

/** Where something goes that leaves the house. */
export const issueTargetSchema = z.enum(['printer', 'file']);

/** Where something goes that leaves the house. */
export type IssueTarget = z.infer<typeof issueTargetSchema>;

/**
 * Why something could not leave the house: the printer or the system refused it, the document could not be drawn, the printer
 * never answered (whether paper came out nobody here knows), the place is the
 * data folder, has such a file already or could not be written to, or somebody gave it up after it was begun and recorded.
 */
export const issueFaultSchema = z.enum([
  'not_printed',
  'not_drawn',
  'no_answer',
  'own_folder',
  'exists',
  'read_only',
  'disk_full',
  'in_use',
  'unreadable',
  'cancelled',
]);

/** Why something could not leave the house. */
export type IssueFault = z.infer<typeof issueFaultSchema>;

/** It is not out: the person gave it up before anything was there, or it failed. */
type Unissued = { readonly outcome: 'cancelled' } | { readonly outcome: 'failed'; readonly cause: IssueFault };

/** What became of something on its way to paper: handed to the printer, or not. Whether ink reached paper nobody here knows. */
export type PrintOutcome<T extends object = object> = ({ readonly outcome: 'printed' } & T) | Unissued;

/** What became of something on its way into a file, and where that lies: null where a command was sent again, for no entry tells. */
export type SaveOutcome<T extends object = object> =
  ({ readonly outcome: 'saved'; readonly path: string | null } & T) | Unissued;

/**
 * What became of something on its way out of the house, from the printer's port to the screen.
 *
 * @typeParam T what is told of it besides, once it is out
 */
export type IssueOutcome<T extends object = object> = PrintOutcome<T> | SaveOutcome<T>;

const unissuedSchemas = [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('failed'), cause: issueFaultSchema }),
] as const;

/** The outcome of what can be printed as well as saved. */
export function issueOutcomeSchema<T extends z.core.$ZodShape>(told: T) {
  return z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('printed'), ...told }),
    z.strictObject({ outcome: z.literal('saved'), path: z.string().nullable(), ...told }),
    ...unissuedSchemas,
  ]);
}

/** The outcome of what can only be printed. */
export const printOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('printed') }),
  ...unissuedSchemas,
]);

/** The outcome of what can only be saved. */
export function saveOutcomeSchema<T extends z.core.$ZodShape>(told: T) {
  return z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('saved'), path: z.string().nullable(), ...told }),
    ...unissuedSchemas,
  ]);
}

/** What has left the house as a file. */
export const fileTable = {
  /** Why the dialog for saving does not begin among somebody's documents; null where it does. */
  'file.proposed_folder': query(
    'reception',
    {},
    z.strictObject({ trouble: z.enum(['missing', 'synchronised']).nullable() }),
  ),
  /** Shows a file that was saved in this session where it lies, in the system's own window of its folder. */
  'file.reveal': command('reception', { path: z.string().max(4_096) }, nothing),
} as const;
