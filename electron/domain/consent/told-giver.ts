import { z } from 'zod';
import { givenBySchema } from './decision.ts';

/** Who answered, with the name as it was then. */
export const toldGiverSchema = z.strictObject({
  givenBy: givenBySchema,
  /** Null where nobody was named, and once the person was erased. */
  name: z.string().max(100).nullable(),
});

/** Who answered, with the name as it was then. */
export type ToldGiver = Readonly<z.infer<typeof toldGiverSchema>>;
