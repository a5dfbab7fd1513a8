import { z } from 'zod';
import { letter } from './formats.ts';

/** The company block, in entries of its own and on every slip. */
export const companyV1 = z
  .strictObject({
    name: z.string().max(80),
    representative: z.strictObject({ title: z.string().max(40), name: z.string().max(60) }).readonly(),
    postalCode: z.string().max(8),
    address: z.string().max(120),
    telephone: z.string().max(14),
    fax: z.string().max(14),
    email: z.string().max(120),
    webAddress: z.string().max(200),
    shops: z
      .array(z.strictObject({ letter, name: z.string().max(40), hours: z.string().max(60) }).readonly())
      .min(1)
      .max(8)
      .readonly(),
  })
  .readonly();
