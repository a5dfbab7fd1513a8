import { z } from 'zod';
import { instantSchema } from '../dates/instant.ts';
import { deskSettingsSchema } from '../settings/desk-settings.ts';

const { printer, paper } = deskSettingsSchema.shape;

/** Everything that is needed to draw a 試し印刷: what this PC is set to, and nothing of anybody. */
export const testPageSchema = z.strictObject({
  kind: z.literal('test_page'),
  companyName: z.string().min(1).max(80),
  shopName: z.string().max(40),
  /** The two letters with which the receipt numbers of this PC begin. */
  deskLetters: z.string().regex(/^[A-Z]{2}$/),
  printer,
  paper,
  printedAt: instantSchema,
  /** Of a folder of fictional customers: the page says so. */
  isTraining: z.boolean(),
});

/** A page by which whoever sets up a printer sees whether slips will come out of it whole, in their true size and legible. */
export type TestPage = Readonly<z.infer<typeof testPageSchema>>;

/**
 * What the QR code of a test page holds: as long as that of a slip, so that it is as fine, and no slip's.
 */
export const testQrText = 'CONSENT-DESK/TEST-PAGE/'.padEnd(248, '0123456789');
