import type { DeviceId } from '../../electron/domain/ids.ts';
import { and, count, desc, eq, gt, gte, inArray, lt, lte, max, min, or, sql } from 'drizzle-orm';
import type { CalendarMonth } from '../../electron/domain/dates/calendar-date.ts';
import { periodOf, type AuditFilter } from '../../electron/domain/audit/filter.ts';
import type { AuditNames, ChainRange } from '../../electron/domain/audit/manifest.ts';
import type { ChainHead, SaltedBody } from '../../electron/domain/ledger/chain.ts';
import type { ReadDb } from '../open.ts';
import { device } from '../schema/devices.ts';
import { shop } from '../schema/company.ts';
import { ledgerBody, ledgerEntry, ledgerHead } from '../schema/ledger.ts';
import { fingerprintOf } from '../signing.ts';
import { readStaffNamings } from './staff.ts';

/** The end of a chain, and whose it is. */
export interface DeviceHead extends ChainHead {
  readonly device: DeviceId;
}

/** Where each device's chain stands. */
export function readChainHeads(db: ReadDb): readonly DeviceHead[] {
  const rows = db.select().from(ledgerHead).orderBy(ledgerHead.device).all();
  return rows.map(({ hash, ...head }) => ({ ...head, hash: hash.toString('hex') }));
}

/** The entry of a device with this tick, or the last one before it; null when there is none. */
function lastUntil(db: ReadDb, deviceId: DeviceId, tick: number): ChainHead | null {
  const row = db
    .select({ n: ledgerEntry.n, tick: ledgerEntry.tick, hash: ledgerEntry.hash })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.device, deviceId), lte(ledgerEntry.tick, tick)))
    .orderBy(desc(ledgerEntry.tick))
    .limit(1)
    .get();
  return row === undefined ? null : { ...row, hash: row.hash.toString('hex') };
}

/**
 * The part of each device's chain from the first to the last entry that was recorded in the period. What lies between them
 * belongs to it even when a wrong clock dated it elsewhere: a chain with holes could not be checked.
 */
export function readRanges(db: ReadDb, filter: Pick<AuditFilter, 'from' | 'to'>): readonly ChainRange[] {
  const { from, before } = periodOf(filter);
  if (from === null && before === null) {
    return readChainHeads(db).map(({ device: id, ...end }) => ({ device: id, start: null, end }));
  }
  const recorded = ledgerEntry.recorded;
  const spans = db
    .select({ device: ledgerEntry.device, first: min(ledgerEntry.tick), last: max(ledgerEntry.tick) })
    .from(ledgerEntry)
    .where(
      and(
        // Every tick is: so SQLite goes by the order of the ledger, which knows device and moment, and reads no header.
        gt(ledgerEntry.tick, 0),
        from === null ? undefined : gte(recorded, from),
        before === null ? undefined : lt(recorded, before),
      ),
    )
    .groupBy(ledgerEntry.device)
    .orderBy(ledgerEntry.device)
    .all();
  return spans.flatMap(({ device: id, first, last }) => {
    const end = lastUntil(db, id, last ?? 0);
    return end === null ? [] : [{ device: id, start: lastUntil(db, id, (first ?? 1) - 1), end }];
  });
}

/** The months of Tokyo in which something was recorded, in their order. */
export function readRecordedMonths(db: ReadDb): readonly CalendarMonth[] {
  return db
    .prepareQuery<[], CalendarMonth>(
      "SELECT DISTINCT strftime('%Y-%m', recorded, '+9 hours') AS month FROM ledger_entry WHERE tick > 0 ORDER BY month",
    )
    .pluck()
    .all();
}

/** How many bodies the filter would take along; counting stops above `atMost`. */
export function countBodies(db: ReadDb, filter: AuditFilter, atMost: number): number {
  const ranges = readRanges(db, filter);
  if (ranges.length === 0) return 0;
  const inRange = ranges.map(({ device: id, start, end }) =>
    and(eq(ledgerEntry.device, id), gt(ledgerEntry.tick, start?.tick ?? 0), lte(ledgerEntry.tick, end.tick)),
  );
  const chosen = db
    .select({ seq: ledgerBody.seq })
    .from(ledgerEntry)
    .innerJoin(ledgerBody, eq(ledgerBody.seq, ledgerEntry.seq))
    .where(
      and(
        or(...inRange),
        filter.kinds.length === 0 ? undefined : inArray(ledgerEntry.kind, filter.kinds),
        filter.staffId === null ? undefined : eq(ledgerEntry.staff, filter.staffId),
        filter.customerId === null ? undefined : eq(ledgerEntry.subject, filter.customerId),
      ),
    )
    .limit(atMost + 1)
    .as('chosen');
  return db.select({ count: count() }).from(chosen).get()?.count ?? 0;
}

/** An entry without its body, verbatim. */
export interface AuditRow {
  /** Where it stands in the ledger. */
  readonly seq: number;
  readonly header: string;
  readonly hash: string;
}

/** Reads about as many entries as asked for, from above a tick up to another, in the order (tick, device). */
export type ReadSlice = (afterTick: number, lastTick: number, size: number) => readonly AuditRow[];

/**
 * A function that reads the ledger slice by slice. All entries of one tick come together, so that the tick of the last entry
 * says where to go on.
 *
 * Neither columns nor conditions make SQLite compute a generated column: each would cost a reading of the header's JSON
 * (200,000 entries take 0.5 s; with two of them 1.3 s). The digest as text costs half of what it costs as bytes.
 */
export function sliceReader(db: ReadDb): ReadSlice {
  const slice = db.prepareQuery<[{ after: number; last: number; more: number }], AuditRow>(
    'SELECT seq, header, lower(hex(hash)) AS hash FROM ledger_entry WHERE tick > :after AND tick <= min(:last, coalesce(' +
      '(SELECT tick FROM ledger_entry WHERE tick > :after ORDER BY tick LIMIT 1 OFFSET :more), :last)) ' +
      'ORDER BY tick, device',
  );
  return (after, last, size) => slice.all({ after, last, more: size - 1 });
}

/** A function that reads the body of an entry; null when it has none or it was erased. */
export function bodyReader(db: ReadDb): (entry: AuditRow) => SaltedBody | null {
  const one = db
    .select({ salt: ledgerBody.salt, text: ledgerBody.text })
    .from(ledgerBody)
    .where(eq(ledgerBody.seq, sql.placeholder('seq')))
    .prepare();
  return ({ seq }) => one.get({ seq }) ?? null;
}

/**
 * What the ids of PCs, shops and staff are called. A PC is called by the two letters of its receipt numbers; its fingerprint
 * is computed, because the one in its entry is only what it says of itself.
 */
export function readAuditNames(db: ReadDb): Omit<AuditNames, 'kinds'> {
  const devices = db.select().from(device).orderBy(device.id).all();
  return {
    devices: devices.map(({ id, letter, shop: at, publicKey }) => ({
      id,
      name: `${at}${letter}`,
      publicKey,
      fingerprint: fingerprintOf(publicKey),
    })),
    shops: db.select({ id: shop.letter, name: shop.name }).from(shop).orderBy(shop.letter).all(),
    staff: readStaffNamings(db),
  };
}

/** The version of the schema. */
export function readSchemaVersion(db: ReadDb): number {
  return db.prepareQuery<[], number>('PRAGMA user_version').pluck().get() ?? 0;
}
