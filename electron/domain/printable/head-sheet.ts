import { z } from 'zod';
import { deskLettersSchema, deviceHeadSchema } from '../audit/device-head.ts';
import { monthSchema } from '../dates/calendar-date.ts';
import { instantSchema } from '../dates/instant.ts';

/** Everything on the sheet says something: what is left empty could be filled in after the notary's stamp. */
const said = (max: number) => z.string().trim().min(1).max(max);

/** Everything that is needed to draw the head sheet of a month. */
export const headSheetSchema = z.strictObject({
  kind: z.literal('head_sheet'),
  month: monthSchema,
  companyName: said(80),
  shopName: said(40),
  /** Of the PC at which it is made. */
  deskLetters: deskLettersSchema,
  madeAt: instantSchema,
  /** The manager who makes it. */
  madeBy: said(100),
  /** Who looks it over and seals it, too; null for nobody, whose place is then struck out. */
  confirmedBy: said(40).nullable(),
  devices: z.array(deviceHeadSchema).min(1).max(1_000),
  isTraining: z.boolean(),
});

/**
 * 月締め票: where the chains of all PCs stood at the end of a month, to be sealed and taken to a notary for a 確定日付. From the day of that
 * stamp on nobody, the company included, can have changed an entry of then without the heads telling it.
 */
export type HeadSheet = Readonly<z.infer<typeof headSheetSchema>>;
