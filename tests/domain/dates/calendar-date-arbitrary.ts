import * as fc from 'fast-check';

/** Any day that `calendarDateSchema` accepts. */
export const calendarDate = fc
  .date({ min: new Date('1868-10-23'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
