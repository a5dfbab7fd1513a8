import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { longestScan } from '../domain/slips/slip-code.ts';
import { z } from 'zod';
import { markedCustomerSchema } from './customers.ts';
import { query } from './procedure.ts';
import { voidedSlipSchema } from './slips.ts';

export const searchTable = {
  /** The one box: customers by name, reading, telephone or plate; a slip by its code or number. */
  'search.find': query(
    'reception',
    { text: z.string().max(longestScan) },
    z.strictObject({
      customers: z.array(markedCustomerSchema),
      slip: z
        .strictObject({
          entryId: entryIdSchema,
          customerId: customerIdSchema,
          receiptNo: z.string(),
          voided: voidedSlipSchema.nullable(),
          /**
           * Of a scanned QR: one of our PCs has signed it and it is this record's; or it is none that we have printed of this record.
           * Null where nothing can be said: of what was typed, of an unsigned slip, and of a lost one that was entered again.
           */
          paper: z.enum(['signed', 'differs']).nullable(),
        })
        .nullable(),
      /** A receipt number that may have been given by us and whose record is lost; whether nobody has said yet what became of it. */
      missing: z.strictObject({ receiptNo: z.string(), isOpen: z.boolean() }).optional(),
    }),
  ),
} as const;
