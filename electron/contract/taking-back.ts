import { z } from 'zod';
import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { command, nothing } from './procedure.ts';

/**
 * Takes back what was recorded in error, by an entry of its own: by a manager, or by the same clerk on the same day. Nothing
 * is deleted.
 */
export const takeBackCommand = command(
  'reception',
  { customerId: customerIdSchema, voidedId: entryIdSchema, reason: lineSchema(200) },
  nothing,
);

/** What is taken back, and why. */
export type TakeBackInput = z.output<(typeof takeBackCommand)['input']>;

/** Whether a line of the history can be taken back, and why not; null for what has changed nothing. */
export const takeBackStateSchema = z
  .enum(['possible', 'not_theirs_to_void', 'built_upon', 'registered', 'handed_out', 'taking_back'])
  .nullable();
