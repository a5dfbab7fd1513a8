import { z } from 'zod';
import { command, query } from './procedure.ts';

/** For whom a form is: with a customer's name and cars on it, or blank. */
const wantedShape = { customerId: z.uuidv7().nullable() };

const failedSchema = z.strictObject({ outcome: z.literal('failed'), cause: z.string() });

/** The 同意書 to be filled in by hand, in the words of the notice in force. */
export const formTable = {
  /** The very PDF that would be printed, to be fetched once under this id. */
  'form.preview': query('reception', wantedShape, z.strictObject({ documentId: z.uuid() })),
  /** Hands the form to the operating system's print dialog. Only one with a name on it is recorded. */
  'form.print': command(
    'reception',
    wantedShape,
    z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.enum(['printed', 'cancelled']) }), failedSchema]),
  ),
  /** Asks where to and saves the form as PDF; recorded likewise. */
  'form.save': command(
    'reception',
    wantedShape,
    z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.enum(['saved', 'cancelled']) }), failedSchema]),
  ),
} as const;
