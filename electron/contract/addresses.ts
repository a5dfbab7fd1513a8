import { z } from 'zod';
import { query } from './procedure.ts';

export const addressTable = {
  'address.find': query(
    'reception',
    { postalCode: z.string().max(20) },
    z.array(z.strictObject({ prefecture: z.string(), city: z.string(), town: z.string() })).max(100),
  ),
} as const;
