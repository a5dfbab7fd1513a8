import { z } from 'zod';
import { calendarDateSchema } from '../dates/calendar-date.ts';
import { formatEraDate } from '../dates/era-format.ts';
import { defineKind } from './entry-kind.ts';

/** A car was sold away or scrapped. */
export const vehicleRetired = defineKind({
  kind: 'vehicle.retired',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), how: z.enum(['sold', 'scrapped']), on: calendarDateSchema }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: ({ how, on }) =>
    how === 'sold'
      ? { ja: `お車を手放されました（${formatEraDate(on)}）`, en: `The vehicle was sold (${on})` }
      : { ja: `お車は廃車になりました（${formatEraDate(on)}）`, en: `The vehicle was scrapped (${on})` },
});
