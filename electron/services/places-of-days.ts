import { lastTick, placesRecorded } from '../../db/queries/entries.ts';
import { addDays, type CalendarDate } from '../domain/dates/calendar-date.ts';
import { startOfTokyoDay } from '../domain/dates/instant.ts';
import type { DeskContext } from './desk-context.ts';

/** So many ticks are looked through between two turns of the window. */
const slice = 50_000;

/** The places of the ledger at which something was recorded from the first to the last of these days in Tokyo, in no order. */
export async function placesOfDays(
  { db, ports }: DeskContext,
  first: CalendarDate,
  last: CalendarDate,
): Promise<readonly number[]> {
  const within = { from: startOfTokyoDay(first), before: startOfTokyoDay(addDays(last, 1)) };
  const end = lastTick(db);
  const found: number[] = [];
  for (let after = 0; after < end; after += slice) {
    found.push(...placesRecorded(db, within, { after, last: after + slice }));
    await ports.nextTurn();
  }
  return found;
}
