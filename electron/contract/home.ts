import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { markedCustomerSchema } from './customers.ts';
import { query } from './procedure.ts';

export const homeTable = {
  /** The day at this PC: what was done, and the customers who were here last, newest first. */
  'home.day': query(
    'reception',
    {},
    z.strictObject({
      today: calendarDateSchema,
      counts: z.strictObject({ consents: z.int(), stops: z.int(), slips: z.int() }),
      recent: z.array(markedCustomerSchema),
    }),
  ),
} as const;
