import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { markedCustomerSchema } from './customers.ts';
import { partnersToTellSchema } from './partner-telling.ts';
import { query } from './procedure.ts';
import { waitingSlipsSchema } from './slips.ts';

/** How many of each list are drawn. */
const most = z.int().positive();

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
  /** How many consents were recorded in each of the last weeks, oldest first, since the first in which there were some. */
  'home.weeks': query('reception', {}, z.array(z.strictObject({ monday: calendarDateSchema, answers: z.int() }))),
  /** What was promised or begun and is not done yet: partners to be told, and slips by what they wait for. */
  'home.waiting': query(
    'reception',
    { most: z.strictObject({ partners: most, recall: most, issue: most, signature: most }) },
    z.strictObject({
      partners: partnersToTellSchema,
      recall: waitingSlipsSchema,
      issue: waitingSlipsSchema,
      signature: waitingSlipsSchema,
    }),
  ),
} as const;
