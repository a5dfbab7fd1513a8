import { z } from 'zod';

/**
 * What a slip is printed on: an A4 sheet with both copies, to be cut apart; an A5 sheet for each copy, crosswise; or the
 * 80 mm roll of a receipt printer, as long as what stands on it.
 */
export const paperSchema = z.enum(['a4', 'a5', 'roll']);

/** What a slip is printed on. */
export type Paper = z.infer<typeof paperSchema>;
