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
      /** Answers to a notice, stops that were asked for, and slips that were printed or saved. */
      counts: z.strictObject({ answers: z.int(), stops: z.int(), slips: z.int() }),
      recent: z.array(markedCustomerSchema),
    }),
  ),
} as const;
