import { and, asc, eq, inArray } from 'drizzle-orm';
import { requestStatusSchema, requestTypesSchema } from '../../electron/domain/requests/flow.ts';
import type { ReadDb, WriteDb } from '../open.ts';
import { customer } from '../schema/customer.ts';
import { request } from '../schema/request.ts';
import { whoStops } from './consent.ts';
import { customerLine } from './customers.ts';

const openRequests = ['received', 'identified', 'decided'];

const requestColumns = {
  requestId: request.id,
  customerId: request.customerId,
  customerName: customer.name,
  receiptNo: request.receiptNo,
  types: request.types,
  status: request.status,
  dueOn: request.dueOn,
};

/** Requests that are not closed, the most pressing first. */
export function listOpenRequests(db: ReadDb) {
  const rows = db
    .select(requestColumns)
    .from(request)
    .innerJoin(customer, eq(customer.id, request.customerId))
    .where(inArray(request.status, openRequests))
    .orderBy(asc(request.dueOn), asc(request.id))
    .all();
  return rows.map((row) => ({
    ...row,
    types: requestTypesSchema.parse(JSON.parse(row.types)),
    status: requestStatusSchema.parse(row.status),
  }));
}

/** The customers whose desk was opened last at this PC, newest first, each once. */
export function listRecentCustomers(db: WriteDb, device: string, limit: number) {
  const opened = db.$client
    .prepare<[string, number], { subject: string }>(
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

/** How often each kind was recorded by a device since an instant. The plus keeps SQLite from counting all that the device ever recorded. */
export function countSince(db: WriteDb, device: string, since: string): ReadonlyMap<string, number> {
  const rows = db.$client
    .prepare<[string, string], { kind: string; count: number }>(
      'SELECT kind, count(*) AS count FROM ledger_entry WHERE recorded >= ? AND +device = ? GROUP BY kind',
    )
    .all(since, device);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

/** Consents recorded since an instant that stop something. */
export function countStopsSince(db: WriteDb, since: string): number {
  return (
    db.$client
      .prepare<[string], number>(
        `SELECT count(*) FROM ledger_entry e WHERE e.recorded >= ? AND e.kind = 'consent.recorded' AND EXISTS
           (SELECT 1 FROM decision d WHERE d.customer_id = e.subject AND d.entry_id = e.id AND d.answer IN ('refused', 'withdrawn'))`,
      )
      .pluck()
      .get(since) ?? 0
  );
}

/** When the ledger was last verified, and whether it was whole. */
export function lastVerification(db: WriteDb): { readonly at: string; readonly isWhole: boolean } | null {
  const row = db.$client
    .prepare<[], { recorded: string; text: string }>(
      `SELECT e.recorded, b.text FROM ledger_entry e JOIN ledger_body b ON b.entry_id = e.id
       WHERE e.kind = 'ledger.verified' ORDER BY e.seq DESC LIMIT 1`,
    )
    .get();
  return row === undefined ? null : { at: row.recorded, isWhole: row.text.includes('"fault":null') };
}

/** A request with everything that is known of it; null when there is none of that id. */
export function findRequest(db: ReadDb, requestId: string) {
  const row = db
    .select({ ...requestColumns, request })
    .from(request)
    .innerJoin(customer, eq(customer.id, request.customerId))
    .where(and(eq(request.id, requestId)))
    .get();
  if (row === undefined) return null;
  return {
    ...row,
    types: requestTypesSchema.parse(JSON.parse(row.types)),
    status: requestStatusSchema.parse(row.status),
  };
}
