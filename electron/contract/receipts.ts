import { z } from 'zod';
import { longestScan } from '../domain/slips/slip-code.ts';
import { lineSchema } from '../domain/text/clean.ts';
import { command, nothing, query } from './procedure.ts';

export const receiptTable = {
  /** Receipt numbers whose records are lost and of which nobody has said yet what became of them, the first of them. */
  'receipt.lost': query(
    'reception',
    { most: z.int().min(0).max(1_000) },
    z.strictObject({ count: z.int(), receipts: z.array(z.string()) }),
  ),
  /** What became of one: it was entered again, under this number or QR; or there is no shop copy of it. */
  'receipt.settle': command(
    'reception',
    { receiptNo: lineSchema(60), enteredAs: lineSchema(longestScan).nullable() },
    nothing,
  ),
} as const;
