import { customerIdSchema } from '../../../electron/domain/ids.ts';
import { z } from 'zod';

/** A customer who was picked from a list. */
export const pickedSchema = z.strictObject({ customerId: customerIdSchema, name: z.string() });

/** A customer who was picked from a list. */
export type Picked = Readonly<z.infer<typeof pickedSchema>>;
