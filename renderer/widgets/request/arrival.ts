import { z } from 'zod';

const arrivalSchema = z.strictObject({ isJustReceived: z.literal(true), isToBePrinted: z.boolean() });

/** What the screen of a request is told when it is opened by the form that has just taken the request in. */
export type Arrival = z.infer<typeof arrivalSchema>;

/** The state to navigate with. It holds no word of what was typed. */
export function arrivedWith(isToBePrinted: boolean): Arrival {
  return { isJustReceived: true, isToBePrinted };
}

/** Reads the state of a location; null when the screen was opened in any other way. */
export function readArrival(state: unknown): Arrival | null {
  return arrivalSchema.safeParse(state).data ?? null;
}
