import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { markedCustomerSchema } from './customers.ts';
import { query } from './procedure.ts';
import { voidedSlipSchema } from './slips.ts';

export const searchTable = {
  /** The one box: customers by name, reading, telephone or plate; a slip by its code or number. */
  'search.find': query(
    'reception',
    { text: z.string().max(200) },
    z.strictObject({
      customers: z.array(markedCustomerSchema),
      slip: z
        .strictObject({
          entryId: entryIdSchema,
          customerId: customerIdSchema,
          receiptNo: z.string(),
          voided: voidedSlipSchema.nullable(),
        })
        .nullable(),
      /** A receipt number that may have been given by us and whose record is lost. */
      missingReceiptNo: z.string().optional(),
    }),
  ),
} as const;
