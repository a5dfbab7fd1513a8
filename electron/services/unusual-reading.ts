import { readCompany } from '../../db/queries/company.ts';
import { readEntriesAt } from '../../db/queries/entries.ts';
import { readLooks } from '../../db/queries/looks.ts';
import type { Output } from '../contract/table.ts';
import { readOpeningHours } from '../domain/audit/opening-hours.ts';
import { findUnusual, type Look } from '../domain/audit/unusual-reading.ts';
import { addDays, type CalendarDate } from '../domain/dates/calendar-date.ts';
import { instantAt, tokyoDateOf } from '../domain/dates/instant.ts';
import type { DeskContext } from './desk-context.ts';
import { placesOfDays } from './places-of-days.ts';

/** So many days are looked through: what was unusual is asked about while people remember. */
const days = 92;
/** So many entries are read between two turns of the window, which takes some ten milliseconds. */
const slice = 1_000;
/** So many are shown, the newest. */
const most = 200;

async function looksOf(desk: DeskContext, first: CalendarDate, last: CalendarDate): Promise<readonly Look[]> {
  const places = await placesOfDays(desk, first, last);
  const looks: Look[] = [];
  for (let at = 0; at < places.length; at += slice) {
    looks.push(...readLooks(desk.db, places.slice(at, at + slice)));
    await desk.ports.nextTurn();
  }
  return looks;
}

/** What of the last three months' reading is unusual, newest first. */
export async function unusualReading(desk: DeskContext): Promise<Output<'ledger.unusual'>> {
  const { db, ports } = desk;
  const today = tokyoDateOf(instantAt(ports.clock.now()));
  const since = addDays(today, 1 - days);
  const looks = await looksOf(desk, since, today);
  const shops = readCompany(db).shops.map((shop) => ({ ...shop, opening: readOpeningHours(shop.hours) }));
  const found = findUnusual(looks, (letter) => shops.find((shop) => shop.letter === letter)?.opening ?? null);
  const shown = found.slice(0, most);
  const lines = readEntriesAt(
    db,
    shown.map(({ seq }) => seq),
  );
  const labels = new Map(lines.map(({ entry, staffLabel }) => [entry.seq, staffLabel]));
  return {
    since,
    looks: looks.length,
    shops: shops.map(({ name, hours, opening }) => ({ name, hours, isKnown: opening !== null })),
    readings: shown.map(({ seq, shop: _shop, ...reading }) => ({ ...reading, staffLabel: labels.get(seq) ?? '' })),
    isCut: found.length > most,
  };
}
