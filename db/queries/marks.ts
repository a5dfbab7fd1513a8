import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import type { Instant } from '../../electron/domain/dates/instant.ts';
import type { DeviceId } from '../../electron/domain/ids.ts';
import type { MarkPlace } from '../../electron/domain/ledger/mark.ts';
import { parseReceiptNumber, receiptPrefix } from '../../electron/domain/slips/receipt-number.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { markPlace } from '../schema/marks.ts';
import { greatestSerial } from './slips.ts';

const statements = perConnection((db: ReadDb) => ({
  first: db.prepareQuery<[], Buffer>('SELECT hash FROM ledger_entry ORDER BY seq LIMIT 1').pluck(),
  at: db
    .prepareQuery<[number, DeviceId], Buffer>('SELECT hash FROM ledger_entry WHERE tick = ? AND device = ?')
    .pluck(),
  end: db.prepareQuery<[DeviceId], { n: number; tick: number; hash: Buffer; recorded: Instant }>(
    'SELECT h.n, h.tick, h.hash, e.recorded FROM ledger_head h ' +
      'JOIN ledger_entry e ON e.tick = h.tick AND e.device = h.device WHERE h.device = ?',
  ),
  latest: db.prepareQuery<[], DeviceId>('SELECT device FROM ledger_head ORDER BY tick DESC LIMIT 1').pluck(),
  lastBefore: db
    .prepareQuery<[string, string], string>(
      'SELECT receipt_no FROM slip WHERE receipt_no >= ? AND receipt_no < ? ORDER BY receipt_no DESC LIMIT 1',
    )
    .pluck(),
}));

/** Which database this is: the hash of its first entry, as hexadecimal digits; null while it has none. */
export function readDatabaseId(db: ReadDb): string | null {
  return statements(db).first.get()?.toString('hex') ?? null;
}

/** The hash of the entry of a device with that tick; null where there is none. */
export function hashAt(db: ReadDb, device: DeviceId, tick: number): string | null {
  return statements(db).at.get(tick, device)?.toString('hex') ?? null;
}

/** The device that has recorded last of all; null where there is no entry. */
export function lastToRecord(db: ReadDb): DeviceId | null {
  return statements(db).latest.get() ?? null;
}

/** The last entry of a device; null where there is none. */
export function readChainEnd(db: ReadDb, device: DeviceId) {
  const end = statements(db).end.get(device);
  return end === undefined ? null : { ...end, hash: end.hash.toString('hex') };
}

/** The latest days on which a device gave receipt numbers, and the greatest serial of each, the latest last. */
export function receiptDays(db: ReadDb, shop: string, letter: string, most: number): [CalendarDate, number][] {
  const days: [CalendarDate, number][] = [];
  const from = `${shop}${letter}`;
  // Behind every digit.
  let before = `${from}:`;
  while (days.length < most) {
    const last = parseReceiptNumber(statements(db).lastBefore.get(from, before) ?? '');
    if (last === null) break;
    before = receiptPrefix(last);
    days.push([last.on, greatestSerial(db, before)]);
  }
  return days.toReversed();
}

/** The places in which this database knows that marks of it are. */
export function readMarkPlaces(db: ReadDb): ReadonlySet<MarkPlace> {
  return new Set(
    db
      .select()
      .from(markPlace)
      .all()
      .map(({ place }) => place),
  );
}
