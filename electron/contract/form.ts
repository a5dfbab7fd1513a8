import { z } from 'zod';
import { command, query } from './procedure.ts';

/** For whom a form is: with a customer's name and cars on it, or blank. */
const wantedShape = { customerId: z.uuidv7().nullable() };

/** What became of a form on its way to paper or into a file. */
function endings<const Done extends string>(outcome: Done) {
  return z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.enum([outcome, 'cancelled']) }),
    z.strictObject({ outcome: z.literal('failed'), cause: z.string() }),
  ]);
}

/** The 同意書 to be filled in by hand, in the words of the notice in force. */
export const formTable = {
  /** The very PDF that would be printed, to be fetched once under this id. */
  'form.preview': query('reception', wantedShape, z.strictObject({ documentId: z.uuid() })),
  /** Hands the form to the operating system's print dialog. Only one with a name on it is recorded. */
  'form.print': command('reception', wantedShape, endings('printed')),
  /** Asks where to and saves the form as PDF; recorded likewise. */
  'form.save': command('reception', wantedShape, endings('saved')),
} as const;
