import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';

/** Everything that is needed to draw the sheet with the recovery code. */
export const recoverySheetSchema = z.strictObject({
  kind: z.literal('recovery_sheet'),
  /** In groups, with hyphens between them. */
  code: z.string().regex(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/),
  companyName: z.string().min(1).max(80),
  shopName: z.string().max(40),
  /** The two letters with which the receipt numbers of this PC begin. */
  deskLetters: z.string().regex(/^[A-Z]{2}$/),
  printedOn: calendarDateSchema,
  /** Of a folder of fictional customers: the sheet says so. */
  isTraining: z.boolean(),
});

/** The sheet that carries the recovery code out of the set-up: the only place where the code is but on the screen. */
export type RecoverySheet = Readonly<z.infer<typeof recoverySheetSchema>>;
