import { z } from 'zod';

/** What the core tells the window without having been asked. */
export const deskEventSchema = z.discriminatedUnion('name', [
  /** The desk was locked, by the operating system or by idleness. */
  z.strictObject({ name: z.literal('locked') }),
  /** Long work goes on: how many of how many. It has the id of its command. */
  z.strictObject({
    name: z.literal('progress'),
    jobId: z.uuidv7(),
    done: z.int().min(0),
    total: z.int().min(0),
  }),
]);

/** What the core tells the window without having been asked. */
export type DeskEvent = Readonly<z.infer<typeof deskEventSchema>>;
