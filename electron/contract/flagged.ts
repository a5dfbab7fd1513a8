import { z } from 'zod';

/**
 * Fields that two people changed from different values, each with the record as it would be with what was overwritten; none where
 * that is not known.
 */
export function flaggedSchema<S extends z.ZodType>(record: S) {
  return z.array(z.strictObject({ field: z.string(), others: z.array(record) }));
}
