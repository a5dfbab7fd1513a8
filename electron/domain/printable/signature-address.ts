import { z } from 'zod';

/** The picture of a signature inside the address itself, for nothing is ever fetched for a paper: the largest that is kept, as base64 (decision.ts). */
export const signatureAddressSchema = z
  .string()
  .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/)
  .max(700_040);
