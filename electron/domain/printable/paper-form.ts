import { noticeIdSchema } from '../ids.ts';
import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { companySchema } from '../notice/company.ts';
import { noticeSchema } from '../notice/notice.ts';
import { customerShape } from '../slips/snapshot.ts';

/** Everything that is needed to draw a 同意書 to be filled in by hand, in the words of one version of the notice. */
export const paperFormSchema = z.strictObject({
  kind: z.literal('paper_form'),
  noticeId: noticeIdSchema,
  notice: noticeSchema,
  effectiveOn: calendarDateSchema,
  company: companySchema,
  /** Whose name and cars stand on it; null for a form that anybody may fill in. */
  customer: z.strictObject(customerShape).nullable(),
  printedOn: calendarDateSchema,
  /** Printed from fictional data: a watermark says so. */
  isTraining: z.boolean(),
});

/** A 同意書 to be filled in by hand: printed in advance, signed anywhere, entered later under the version that it names. */
export type PaperForm = Readonly<z.infer<typeof paperFormSchema>>;
