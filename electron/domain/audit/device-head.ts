import { z } from 'zod';
import { instantSchema } from '../dates/instant.ts';
import { digestSchema } from '../ledger/header.ts';

/** The two letters with which the receipt numbers of a PC begin. */
export const deskLettersSchema = z.string().regex(/^[A-Z]{2}$/);

const count = z.int().min(1);

/** What is on record as lost of a PC whose id was retired. */
const gapSchema = z.strictObject({
  /** Of the PC whose entries are lost. */
  letters: deskLettersSchema,
  /** How many; null where nobody knows. */
  entries: z.int().min(0).nullable(),
  /** When the last entry was recorded that is here, and that there was; null where nobody knows. */
  from: instantSchema,
  to: instantSchema.nullable(),
});

/** Where the chain of one PC stood at the end of a month. */
export const deviceHeadSchema = z.strictObject({
  letters: deskLettersSchema,
  /** The PC at which the sheet is made, one whose id was retired, or another PC of the company. */
  role: z.enum(['this', 'retired', 'other']),
  fingerprint: z.string().min(1).max(100),
  /** The number of its last entry up to the end of the month, which is how many there are; its hash, and when it was recorded. */
  n: count,
  hash: digestSchema,
  last: instantSchema,
  /** The number of its first entry of the month, and when that was recorded; null where it recorded nothing in it. */
  first: z.strictObject({ n: count, at: instantSchema }).nullable(),
  /** More of its month may be on its way here. */
  mayGrow: z.boolean(),
  /** What is lost of it, and of those that came behind it on the same PC and of which nothing is here. */
  gaps: z.array(gapSchema),
});

/** Where the chain of one PC stood at the end of a month. */
export type DeviceHead = Readonly<z.infer<typeof deviceHeadSchema>>;
