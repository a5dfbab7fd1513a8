import type { CustomerId, EntryId } from '../../electron/domain/ids.ts';
import { and, count, desc, eq, inArray, sql, type Placeholder } from 'drizzle-orm';
import { z } from 'zod';
import { confirmedKinds } from '../../electron/domain/entries/confirmed-kinds.ts';
import type { PaperLife, WaitingFor } from '../../electron/domain/slips/paper-life.ts';
import { slipKindSchema, type SlipKind } from '../../electron/domain/slips/slip-kind.ts';
import type { ReadDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { customer } from '../schema/customers.ts';
import { ledgerEntry } from '../schema/ledger.ts';
import { slip } from '../schema/slips.ts';

/** Where the entry of this id stands, which is where its slip lies. */
export function placeOf(entryId: Placeholder | EntryId) {
  return sql<number>`(SELECT seq FROM ledger_entry WHERE id = ${entryId})`;
}

const slipOf = perConnection((db: ReadDb) =>
  db
    .select()
    .from(slip)
    .where(eq(slip.place, placeOf(sql.placeholder('entryId'))))
    .prepare(),
);

/** The slip that confirms an entry; null when the entry has none. */
export function findSlip(db: ReadDb, entryId: EntryId) {
  return slipOf(db).get({ entryId }) ?? null;
}

/**
 * Slips with this code; two are possible only after an attack on 50 bits. All slips are looked through (100,000 in some 40 ms): each
 * consent would wait for an index of codes, which come in no order.
 */
export function findSlipsByCode(db: ReadDb, code: string) {
  return db.select().from(slip).where(eq(slip.code, code)).all();
}

/** Slips with this receipt number. */
export function findSlipsByReceiptNumber(db: ReadDb, receiptNo: string) {
  return db.select().from(slip).where(eq(slip.receiptNo, receiptNo)).all();
}

/** How many slips a customer has. */
export function countSlips(db: ReadDb, customerId: CustomerId): number {
  const found = db
    .select({ slips: count() })
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.subject, customerId), inArray(ledgerEntry.kind, [...confirmedKinds])))
    .get();
  return found?.slips ?? 0;
}

type SlipLine = Omit<SlipRow, 'place' | 'customerId'>;

const slipsOf = perConnection((db: ReadDb) =>
  // By the customer's entries: slips have no index of that kind, for which each consent would wait.
  db.prepareQuery<[CustomerId, string], SlipLine>(
    `SELECT s.entry_id AS entryId, s.receipt_no AS receiptNo, s.code, s.sheets, s.failures, s.voided_by AS voidedBy,
       s.paper, s.signature, s.waits_for AS waitsFor
     FROM ledger_entry e JOIN slip s ON s.place = e.seq
     WHERE e.subject = ? AND e.kind IN (SELECT value FROM json_each(?))
     ORDER BY e.seq DESC`,
  ),
);

/** A customer's slips, the last recorded here first, whatever the clock of the PC said: it is the one to be handed over. */
export function listSlips(db: ReadDb, customerId: CustomerId) {
  return slipsOf(db)
    .all(customerId, JSON.stringify(confirmedKinds))
    .map((row) => {
      const { entryId, receiptNo, code, sheets, failures, voidedBy } = row;
      const kinds = readSlipKinds(sheets);
      return { entryId, receiptNo, code, kinds, copies: copiesOf(kinds), failures, voidedBy, life: paperLifeOf(row) };
    });
}

const waiting = perConnection((db: ReadDb) =>
  // Over the index alone, which holds nothing but what waits.
  db.prepareQuery<[string], number>('SELECT count(*) FROM slip WHERE waits_for = ?').pluck(),
);

/** How many slips wait for this. */
export function countWaitingSlips(db: ReadDb, what: WaitingFor): number {
  return waiting(db).get(what) ?? 0;
}

/** The slips that wait for this, the latest first. `since` is when what they confirm was recorded, or taken back. */
export function listWaitingSlips(db: ReadDb, what: WaitingFor, most: number) {
  const rows = db
    .select({ slip, customerName: customer.name, since: ledgerEntry.recorded })
    .from(slip)
    .innerJoin(customer, eq(customer.id, slip.customerId))
    .innerJoin(ledgerEntry, eq(ledgerEntry.id, sql`coalesce(${slip.voidedBy}, ${slip.entryId})`))
    .where(eq(slip.waitsFor, what))
    .orderBy(desc(slip.place))
    .limit(most)
    .all();
  return rows.map(({ slip: row, customerName, since }) => {
    const { entryId, customerId, receiptNo, sheets } = row;
    const kinds = readSlipKinds(sheets);
    return {
      entryId,
      customerId,
      customerName,
      receiptNo,
      slipKind: kinds[0]?.slipKind ?? null,
      since,
      copies: copiesOf(kinds),
      life: paperLifeOf(row),
    };
  });
}

type SlipRow = typeof slip.$inferSelect;

/** How far a slip has come. */
export function paperLifeOf({
  paper,
  signature,
  voidedBy,
  waitsFor,
}: Pick<SlipRow, 'paper' | 'signature' | 'voidedBy' | 'waitsFor'>): PaperLife {
  const isRecalled = waitsFor === 'recall';
  return { paper, signature, voided: voidedBy === null ? null : isRecalled ? 'recalled' : 'settled' };
}

const standingBehind = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[object], string>(
      `SELECT s.receipt_no FROM ledger_entry e JOIN slip s ON s.place = e.seq
       WHERE e.subject = :customerId AND s.voided_by IS NULL
         AND e.kind = (SELECT kind FROM ledger_entry WHERE id = :entryId)
         AND e.tick > (SELECT tick FROM ledger_entry WHERE id = :entryId)
       ORDER BY e.tick DESC LIMIT 1`,
    )
    .pluck(),
);

/** The receipt number of the slip that took the place of one that was taken back: the newest of its kind behind it; null when there is none. */
export function findReplacement(
  db: ReadDb,
  { customerId, entryId }: Pick<typeof slip.$inferSelect, 'customerId' | 'entryId'>,
) {
  return standingBehind(db).get({ customerId, entryId }) ?? null;
}

const countsSchema = z.partialRecord(slipKindSchema, z.int());

/** How many copies of a slip are out, of whichever kind. */
export function countCopies(counts: string): number {
  return copiesOf(readSlipKinds(counts));
}

function copiesOf(kinds: ReturnType<typeof readSlipKinds>): number {
  return kinds.reduce((sum, { copies }) => sum + copies, 0);
}

/** The kinds of a slip, the one that its entry asks for first, and how often each was printed. */
export function readSlipKinds(counts: string): { slipKind: SlipKind; copies: number }[] {
  return Object.entries(countsSchema.parse(JSON.parse(counts))).map(([slipKind, copies]) => ({
    slipKind: slipKindSchema.parse(slipKind),
    copies,
  }));
}

const serialsOf = perConnection((db: ReadDb) =>
  db
    .prepareQuery<[{ prefix: string }], number | null>(
      "SELECT max(CAST(substr(receipt_no, length(:prefix) + 1) AS INTEGER)) FROM slip WHERE receipt_no >= :prefix AND receipt_no < :prefix || ':'",
    )
    .pluck(),
);

/** The greatest serial among the receipt numbers that begin like this; 0 when there is none. */
export function greatestSerial(db: ReadDb, prefix: string): number {
  return serialsOf(db).get({ prefix }) ?? 0;
}
