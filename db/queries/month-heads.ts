import type { AuditMonth } from '../../electron/domain/audit/months.ts';
import type { MonthHead } from '../../electron/domain/audit/month-heads.ts';
import { startOfTokyoDay, type Instant } from '../../electron/domain/dates/instant.ts';
import type { DeviceId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { readChainHeads, readRanges, type DeviceHead } from './audit.ts';

interface Place {
  readonly n: number;
  readonly hash: string;
  readonly recorded: Instant;
}

const columns = 'n, lower(hex(hash)) AS hash, recorded';

const statements = perConnection((db: ReadDb) => ({
  at: db.prepareQuery<[number, DeviceId], Place>(`SELECT ${columns} FROM ledger_entry WHERE tick = ? AND device = ?`),
  after: db.prepareQuery<[number, DeviceId], Place>(
    `SELECT ${columns} FROM ledger_entry WHERE tick > ? AND device = ? ORDER BY tick LIMIT 1`,
  ),
  lastTickBefore: db
    .prepareQuery<[Instant], number>(
      'SELECT tick FROM ledger_entry WHERE tick > 0 AND recorded < ? ORDER BY tick DESC LIMIT 1',
    )
    .pluck(),
  begun: db
    .prepareQuery<[string, DeviceId], number | null>(
      'SELECT min(tick) FROM ledger_stream WHERE stream = ? AND device = ?',
    )
    .pluck(),
  lastOf: db.prepareQuery<[number, number, DeviceId, Instant], Place>(
    `SELECT ${columns} FROM ledger_entry WHERE tick >= ? AND tick <= ? AND device = ? AND recorded < ? ORDER BY tick DESC LIMIT 1`,
  ),
  // Every tick is above 0: so SQLite goes by the order of the ledger, which knows the moment, and reads no header.
  first: db.prepareQuery<[], Instant | null>('SELECT min(recorded) FROM ledger_entry WHERE tick > 0').pluck(),
}));

/** The earliest moment at which anything was recorded; null where nothing was. */
export function readFirstRecorded(db: ReadDb): Instant | null {
  return statements(db).first.get() ?? null;
}

/**
 * The last entry of a device before a moment; undefined where it began later.
 *
 * The order of the ledger is gone down from the last entry of anybody before that moment, and not past the first one of the device: of
 * one that was silent for a month that is what the others recorded in it.
 */
function lastOf(db: ReadDb, { device, tick }: DeviceHead, before: Instant, lastTick: number): Place | undefined {
  const { begun, lastOf: found } = statements(db);
  return found.get(begun.get(`device:${device}`, device) ?? 0, Math.min(tick, lastTick), device, before);
}

/**
 * Where the chain of each device stood at the end of a month, by the same ranges as the export of that month: its last entry is
 * theirs also where a wrong clock dated one elsewhere. Devices that began later are left out.
 *
 * The ranges go once through the order of the ledger, however many devices there are: about half a second for 1,000,000 entries. Where
 * some were silent, that of the time since the month is gone through once more.
 */
export function readMonthHeads(db: ReadDb, month: AuditMonth): readonly MonthHead[] {
  const { at, after, lastTickBefore } = statements(db);
  const from = startOfTokyoDay(month.from);
  const ranges = new Map(readRanges(db, month).map((range) => [range.device, range]));
  const ends = readChainHeads(db);
  const isSomeSilent = ends.some(({ device }) => !ranges.has(device));
  const lastTick = isSomeSilent ? (lastTickBefore.get(from) ?? 0) : 0;
  return ends.flatMap((newest): readonly MonthHead[] => {
    const { device } = newest;
    const range = ranges.get(device);
    const end = range === undefined ? lastOf(db, newest, from, lastTick) : at.get(range.end.tick, device);
    if (end === undefined) return [];
    const { n, hash, recorded: last } = end;
    const first = range && after.get(range.start?.tick ?? 0, device);
    return [
      {
        device,
        n,
        hash,
        last,
        first: first === undefined ? null : { n: first.n, at: first.recorded },
        isEnd: n === newest.n,
      },
    ];
  });
}
