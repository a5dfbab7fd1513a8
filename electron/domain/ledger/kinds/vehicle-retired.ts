import { z } from 'zod';
import { calendarDateSchema } from '../../dates/calendar-date.ts';
import { defineKind } from '../kind.ts';

/** A car was sold away or scrapped. */
export const vehicleRetired = defineKind({
  kind: 'vehicle.retired',
  version: 1,
  body: z.strictObject({ vehicleId: z.uuidv7(), how: z.enum(['sold', 'scrapped']), on: calendarDateSchema }),
  streams: (_header, body) => [`vehicle:${body.vehicleId}`],
  describe: (body) =>
    body.how === 'sold'
      ? { ja: 'お車を手放されました', en: 'The vehicle was sold' }
      : { ja: 'お車は廃車になりました', en: 'The vehicle was scrapped' },
});
