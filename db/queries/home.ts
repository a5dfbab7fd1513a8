import type { CalendarDate } from '../../electron/domain/dates/calendar-date.ts';
import { startOfTokyoDay, type Instant } from '../../electron/domain/dates/instant.ts';
import type { CustomerId, DeviceId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { whoStops } from './consent.ts';
import { customerLine } from './customers.ts';

/**
 * What home tells of lately: no two counters record so many entries in a day. They are found by the order of the ledger, which also
 * knows the PC and the moment of each.
 */
const isRecent = 'e.tick > (SELECT max(tick) FROM ledger_head) - 10000';

/** The entries of a PC: under its id, and under those that it had before it was gone on with. */
const isOfPc = `e.device IN (
  WITH RECURSIVE pc (id) AS (SELECT ? UNION SELECT g.retired FROM device_gap g JOIN pc ON g.successor = pc.id)
  SELECT id FROM pc
)`;

/** The customers whose desk was opened last at this PC, newest first, each once. */
export function listRecentCustomers(db: ReadDb, device: DeviceId, limit: number) {
  const opened = db
    .prepareQuery<[string, number], { subject: CustomerId }>(
      `SELECT subject FROM (
         SELECT e.subject, e.tick FROM ledger_entry e WHERE ${isRecent} AND ${isOfPc} AND e.subject IS NOT NULL
         ORDER BY e.tick DESC LIMIT 500
       )
       GROUP BY subject ORDER BY max(tick) DESC LIMIT ?`,
    )
    .all(device, limit);
  const stops = whoStops(
    db,
    opened.map(({ subject }) => subject),
  );
  return opened.flatMap(({ subject }) => {
    const line = customerLine(db, subject);
    return line === null ? [] : [{ ...line, hasStop: stops.has(subject) }];
  });
}

/** An act that was taken back as recorded in error was none. */
const stands = 'NOT EXISTS (SELECT 1 FROM decision_void v WHERE v.voided_id = e.id AND v.customer_id = e.subject)';

/** What was done at a device since an instant. */
export interface DoneSince {
  /** Answers by the words of a notice, each customer's at one time. */
  readonly answers: number;
  /** Stops that somebody asked for: by no notice, or of what was agreed before. A refusal when asked is an answer alone. */
  readonly stops: number;
  /** Slips that were printed or saved. */
  readonly slips: number;
}

/** Counts what was done at a PC. */
export function countSince(db: ReadDb, device: DeviceId, since: Instant): DoneSince {
  const row = db
    .prepareQuery<[string, string], DoneSince>(
      `SELECT count(*) FILTER (WHERE c.notice_id IS NOT NULL) AS answers,
         count(*) FILTER (WHERE c.entry_id IS NOT NULL AND (c.notice_id IS NULL OR EXISTS
           (SELECT 1 FROM decided d WHERE d.customer_id = c.customer_id AND d.tick = c.tick AND d.entry_id = c.entry_id
              AND d.answer = 'withdrawn'))) AS stops,
         count(*) FILTER (WHERE e.kind = 'slip.printed') AS slips
       FROM ledger_entry e
       LEFT JOIN consent c ON c.customer_id = e.subject AND c.tick = e.tick AND c.entry_id = e.id
       WHERE ${isRecent} AND e.recorded >= ? AND ${isOfPc} AND ${stands}`,
    )
    .get(since, device);
  return row ?? { answers: 0, stops: 0, slips: 0 };
}

/** A week and how many consents were recorded in it. */
export interface WeekCount {
  /** Its Monday in Tokyo. */
  readonly monday: CalendarDate;
  readonly answers: number;
}

/**
 * How many consents were recorded at any PC in each week since a Monday in which there were some; what was taken back is none. A
 * week that began before the entries that are looked at is not told.
 */
export function countByWeek(db: ReadDb, since: CalendarDate): readonly WeekCount[] {
  return db
    .prepareQuery<[string], WeekCount>(
      `SELECT date(e.recorded, '+9 hours', 'weekday 0', '-6 days') AS monday, count(*) AS answers
       FROM ledger_entry e
       WHERE ${isRecent} AND e.recorded >= ? AND e.kind = 'consent.recorded' AND ${stands}
       GROUP BY monday
       HAVING monday > coalesce((SELECT date(o.recorded, '+9 hours') FROM ledger_entry o
         WHERE o.tick <= (SELECT max(tick) FROM ledger_head) - 10000 ORDER BY o.tick DESC LIMIT 1), '')
       ORDER BY monday`,
    )
    .all(startOfTokyoDay(since));
}

/** When the ledger was last verified, and whether it was whole. */
export function lastVerification(db: ReadDb): { readonly at: Instant; readonly isWhole: boolean } | null {
  const row = db
    .prepareQuery<[], { recorded: Instant; isWhole: number }>(
      `SELECT e.recorded, b.text ->> '$.fault' IS NULL AND coalesce(b.text ->> '$.findings', '[]') = '[]' AS isWhole
       FROM ledger_entry e JOIN ledger_body b ON b.seq = e.seq
       WHERE e.kind = 'ledger.verified' ORDER BY e.seq DESC LIMIT 1`,
    )
    .get();
  return row === undefined ? null : { at: row.recorded, isWhole: row.isWhole === 1 };
}
