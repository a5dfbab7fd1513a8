import { startOfTokyoDay, tokyoDateOf, type Instant } from './instant.ts';
import type { CalendarDate } from './calendar-date.ts';

/** When something happened, and when it was entered. */
export interface Moments {
  readonly occurred: Instant;
  readonly recorded: Instant;
}

/** Three in the night in UTC is noon in Tokyo: so the first version of the program wrote the day of a request. */
const noon = 'T03:00:00.000Z';

/** Whether a moment stands for its day: what is entered later has a day and no hour, and is written as the beginning of that day. */
function isWholeDay(moment: Instant): boolean {
  return moment === startOfTokyoDay(tokyoDateOf(moment));
}

/** Whether anybody knows the hour at which something happened: an hour that nobody noted is never shown. */
export function isHourKnown({ occurred, recorded }: Moments): boolean {
  return occurred === recorded || !(isWholeDay(occurred) || occurred.endsWith(noon));
}

/** The moment at which something was said (`Instant`), or its day alone (`CalendarDate`) where nobody noted the hour. */
export function dayOrMoment(said: Instant): CalendarDate | Instant {
  return isWholeDay(said) ? tokyoDateOf(said) : said;
}

/** Whether something was entered on a later day than it happened, so that its paper has to name both days. */
export function isOfEarlierDay({ occurred, recorded }: Moments): boolean {
  return tokyoDateOf(occurred) < tokyoDateOf(recorded);
}
