import type { CustomerId, DeviceId } from '../../electron/domain/ids.ts';
import type { ReadDb } from '../open.ts';
import { whoStops } from './consent.ts';
import { customerLine } from './customers.ts';

/** The customers whose desk was opened last at this PC, newest first, each once. */
export function listRecentCustomers(db: ReadDb, device: DeviceId, limit: number) {
  const opened = db
    .prepareQuery<[string, number], { subject: CustomerId }>(
      `SELECT subject FROM (SELECT subject, seq FROM ledger_entry WHERE device = ? AND subject IS NOT NULL ORDER BY n DESC LIMIT 500)
       GROUP BY subject ORDER BY max(seq) DESC LIMIT ?`,
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

/** How often each kind was recorded by a device since an instant, consents that were taken back aside. The plus keeps SQLite from counting all that the device ever recorded. */
export function countSince(db: ReadDb, device: DeviceId, since: string): ReadonlyMap<string, number> {
  const rows = db
    .prepareQuery<[string, string], { kind: string; count: number }>(
      `SELECT e.kind, count(*) AS count FROM ledger_entry e WHERE e.recorded >= ? AND +e.device = ? AND ${stands} GROUP BY e.kind`,
    )
    .all(since, device);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Consents recorded since an instant that stop something. */
export function countStopsSince(db: ReadDb, since: string): number {
  return (
    db
      .prepareQuery<[string], number>(
        `SELECT count(*) FROM ledger_entry e WHERE e.recorded >= ? AND e.kind = 'consent.recorded' AND ${stands} AND EXISTS
           (SELECT 1 FROM decided d WHERE d.customer_id = e.subject AND d.tick = e.tick AND d.entry_id = e.id
              AND d.answer IN ('refused', 'withdrawn'))`,
      )
      .pluck()
      .get(since) ?? 0
  );
}

/** When the ledger was last verified, and whether it was whole. */
export function lastVerification(db: ReadDb): { readonly at: string; readonly isWhole: boolean } | null {
  const row = db
    .prepareQuery<[], { recorded: string; text: string }>(
      `SELECT e.recorded, b.text FROM ledger_entry e JOIN ledger_body b ON b.entry_id = e.id
       WHERE e.kind = 'ledger.verified' ORDER BY e.seq DESC LIMIT 1`,
    )
    .get();
  return row === undefined ? null : { at: row.recorded, isWhole: row.text.includes('"fault":null') };
}
