import { customerIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { issueOutcomeSchema, issueTargetSchema } from './issue.ts';
import { command, query } from './procedure.ts';

/** For whom a form is: with a customer's name and cars on it, or blank. */
const wantedShape = { customerId: customerIdSchema.nullable() };

/** The 同意書 to be filled in by hand, in the words of the notice in force. */
export const paperFormTable = {
  /** The very PDF that would be printed, to be fetched once under this id. */
  'paper_form.preview': query('reception', wantedShape, z.strictObject({ documentId: z.uuid() })),
  /**
   * Hands the form to the operating system's print dialog, or asks where to and saves it as PDF. Only one with a name on it is
   * recorded.
   */
  'paper_form.issue': command('reception', { ...wantedShape, target: issueTargetSchema }, issueOutcomeSchema({})),
} as const;
