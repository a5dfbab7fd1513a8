import { customerIdSchema, entryIdSchema } from '../domain/ids.ts';
import { z } from 'zod';
import { markedCustomerSchema } from './customers.ts';
import { query } from './procedure.ts';

export const searchTable = {
  /** The one box: customers by name, reading, telephone or plate; a slip by its code or number. */
  'search.find': query(
    'reception',
    { text: z.string().max(200) },
    z.strictObject({
      customers: z.array(markedCustomerSchema),
      slip: z.strictObject({ entryId: entryIdSchema, customerId: customerIdSchema, receiptNo: z.string() }).nullable(),
    }),
  ),
} as const;
