import { z } from 'zod';
import { line } from './formats.ts';

/** Somebody who answers for a customer. */
export const personV1 = z.strictObject({
  role: z.enum(['parent', 'guardian', 'curator', 'representative', 'contact', 'agent']),
  name: line(100),
  kana: line(100).or(z.literal('')),
  title: line(60).nullable(),
  phone: z
    .string()
    .regex(/^0[\d-]{3,20}$/)
    .nullable(),
  extension: line(20).nullable(),
  isCurrent: z.boolean(),
});
