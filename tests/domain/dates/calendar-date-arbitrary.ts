import * as fc from 'fast-check';
import { trustedDate } from '../../../electron/domain/dates/calendar-date.ts';

/** Any day that `calendarDateSchema` accepts. */
export const calendarDate = fc
  .date({ min: new Date('1868-10-23'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => trustedDate(date.toISOString().slice(0, 10)));
