import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';

/**
 * Which part of the ledger an export shows. The period chooses a contiguous range of each device's chain, so that the headers
 * can still be checked without a gap; kinds, staff and customer choose only which bodies and which rows of the table.
 */
export const auditFilterSchema = z.strictObject({
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
  kinds: z.array(z.string().max(64)).max(50),
  staffId: z.uuidv7().nullable(),
  customerId: z.uuidv7().nullable(),
});

/** Which part of the ledger an export shows. */
export type AuditFilter = Readonly<z.infer<typeof auditFilterSchema>>;
