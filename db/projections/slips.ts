import type { EntryId } from '../../electron/domain/ids.ts';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { slipCodeOf } from '../../electron/domain/slips/slip-code.ts';
import { consentSlipKinds, requestSlipKinds, type SlipKind } from '../../electron/domain/slips/slip-kind.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { slip } from '../schema/slips.ts';
import type { EntryRef, Projection } from './projection.ts';
import { inserter } from './statements.ts';

const insertSlip = inserter(slip);

const counted = perConnection((db: WriteDb) => {
  const path = sql`'$.' || ${sql.placeholder('sheet')}`;
  const isIt = eq(slip.entryId, sql.placeholder('id'));
  return {
    copy: db
      .update(slip)
      .set({ sheets: sql`json_set(${slip.sheets}, ${path}, coalesce(json_extract(${slip.sheets}, ${path}), 0) + 1)` })
      .where(isIt)
      .prepare(),
    failure: db
      .update(slip)
      .set({ failures: sql`${slip.failures} + 1` })
      .where(isIt)
      .prepare(),
    // Whatever is printed later says that it is void.
    void: db
      .update(slip)
      .set({
        voidedBy: sql`${sql.placeholder('voidedBy')}`,
        isRecalled: sql`(SELECT coalesce(sum(value), 0) > 0 FROM json_each(${slip.sheets}))`,
      })
      .where(and(isIt, eq(slip.customerId, sql.placeholder('subject')), isNull(slip.voidedBy)))
      .prepare(),
    recallEnd: db.update(slip).set({ isRecalled: false }).where(isIt).prepare(),
  };
});

function issue(db: WriteDb, receiptNo: string, sheets: readonly SlipKind[], { header, hash }: EntryRef): void {
  const { id: entryId, subject: customerId } = header;
  if (customerId === null) return;
  const code = slipCodeOf(Buffer.from(hash, 'hex'));
  const counts = JSON.stringify(Object.fromEntries(sheets.map((sheet) => [sheet, 0])));
  insertSlip(db, {
    entryId,
    receiptNo,
    customerId,
    code,
    sheets: counts,
    failures: 0,
    voidedBy: null,
    isRecalled: false,
  });
}

/** What a slip confirms was taken back; by an entry of the same customer, as with decisions. */
function markVoid(db: WriteDb, id: EntryId, _body: object, { header }: EntryRef): void {
  counted(db).void.run({ id, voidedBy: header.id, subject: header.subject });
}

/** What a customer gets on paper: one row for the entry that it confirms, and how often it was issued. */
export const slipProjection: Projection<'slip'> = {
  tables: ['slip'],
  clear: (db, id) => void db.delete(slip).where(eq(slip.entryId, id)).run(),
  on: {
    'consent.recorded': (db, _id, { slip: snapshot, decisions }, folded) =>
      issue(db, snapshot.receiptNo, consentSlipKinds(snapshot, decisions), folded),
    'request.received': (db, _id, body, folded) => issue(db, body.slip.receiptNo, requestSlipKinds, folded),
    'slip.printed': (db, id, { sheet }) => void counted(db).copy.run({ id, sheet }),
    'slip.print_failed': (db, id) => void counted(db).failure.run({ id }),
    'consent.voided': markVoid,
    'request.step_voided': markVoid,
    'slip.recall_closed': (db, id) => void counted(db).recallEnd.run({ id }),
  },
};
