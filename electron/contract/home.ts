import { z } from 'zod';
import { calendarDateSchema } from '../domain/dates/calendar-date.ts';
import { instantSchema } from '../domain/dates/instant.ts';
import { markedCustomerSchema } from './customers.ts';
import { draftLineSchema } from './drafts.ts';
import { query } from './procedure.ts';
import { openRequestSchema } from './requests.ts';

export const homeTable = {
  'home.summary': query(
    'reception',
    {},
    z.strictObject({
      today: calendarDateSchema,
      /** What was done today at this PC. */
      counts: z.strictObject({ consents: z.int(), stops: z.int(), slips: z.int() }),
      requests: z.array(openRequestSchema),
      recent: z.array(markedCustomerSchema),
      drafts: z.array(draftLineSchema),
      /** Customers who have not been shown the notice in force. */
      unshown: z.int(),
      verified: z.strictObject({ at: instantSchema, isWhole: z.boolean() }).nullable(),
    }),
  ),
} as const;
