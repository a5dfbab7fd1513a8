import type { EntryId } from '../../electron/domain/ids.ts';
import { eq, sql } from 'drizzle-orm';
import type { Evidence } from '../../electron/domain/consent/decision.ts';
import {
  afterClosing,
  afterFailure,
  afterIssue,
  afterRecall,
  afterVoiding,
  newPaper,
  waitingFor,
  type PaperLife,
} from '../../electron/domain/slips/paper-life.ts';
import { customerOf } from '../../electron/domain/entries/entry-kind.ts';
import { slipCodeOf } from '../../electron/domain/slips/slip-code.ts';
import { consentSlipKinds, requestSlipKinds, type SlipKind } from '../../electron/domain/slips/slip-kind.ts';
import type { WriteDb } from '../open.ts';
import { perConnection } from '../prepared.ts';
import { countCopies, findSlip, paperLifeOf, placeOf } from '../queries/slips.ts';
import { slip } from '../schema/slips.ts';
import type { EntryRef, Projection } from './projection.ts';
import { forgetTakenBack, keepTakenBack } from './taken-back.ts';

const streamOf = (id: EntryId) => `slip:${id}`;

/** A new slip: nobody has printed it, and nothing failed. */
const insertSlip = perConnection(({ $client: raw }: WriteDb) =>
  raw.prepare<[Omit<typeof slip.$inferSelect, 'place' | 'failures' | 'voidedBy'>]>(
    `INSERT INTO slip (place, entry_id, receipt_no, customer_id, code, sheets, failures, paper, signature, waits_for) VALUES
     ((SELECT seq FROM ledger_entry WHERE id = :entryId),
      :entryId, :receiptNo, :customerId, :code, :sheets, 0, :paper, :signature, :waitsFor)`,
  ),
);

const counted = perConnection((db: WriteDb) => {
  const path = sql`'$.' || ${sql.placeholder('sheet')}`;
  const isIt = eq(slip.place, placeOf(sql.placeholder('id')));
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
    life: db
      .update(slip)
      .set({
        paper: sql`${sql.placeholder('paper')}`,
        signature: sql`${sql.placeholder('signature')}`,
        voidedBy: sql`${sql.placeholder('voidedBy')}`,
        waitsFor: sql`${sql.placeholder('waitsFor')}`,
      })
      .where(isIt)
      .prepare(),
  };
});

function issue(
  db: WriteDb,
  receiptNo: string,
  sheets: readonly SlipKind[],
  evidence: Evidence | null,
  { header, hash }: EntryRef,
): void {
  const customerId = customerOf(header);
  const code = slipCodeOf(Buffer.from(hash, 'hex'));
  const counts = JSON.stringify(Object.fromEntries(sheets.map((sheet) => [sheet, 0])));
  const life = newPaper(evidence);
  const { paper, signature } = life;
  insertSlip(db).run({
    entryId: header.id,
    receiptNo,
    customerId,
    code,
    sheets: counts,
    paper,
    signature,
    waitsFor: waitingFor(life),
  });
}

/** Takes a slip on in its life; nothing where there is none of that id. */
function live(db: WriteDb, id: EntryId, next: (life: PaperLife) => PaperLife): void {
  const row = findSlip(db, id);
  if (row === null) return;
  const life = next(paperLifeOf(row));
  const { paper, signature } = life;
  counted(db).life.run({ id, paper, signature, voidedBy: row.voidedBy, waitsFor: waitingFor(life) });
}

/**
 * What a slip confirms was taken back, by an entry of the same customer, as with decisions. Whatever is printed later says that it
 * is void.
 */
function markVoid(db: WriteDb, id: EntryId, _body: object, { header }: EntryRef): void {
  const row = findSlip(db, id);
  if (row?.customerId !== header.subject || row.voidedBy !== null) return;
  const life = afterVoiding(paperLifeOf(row), countCopies(row.sheets));
  const { paper, signature } = life;
  counted(db).life.run({ id, paper, signature, voidedBy: header.id, waitsFor: waitingFor(life) });
}

/** What a customer gets on paper: one row for the entry that it confirms, how often it was issued, and what it waits for. */
export const slipProjection: Projection<'slip'> = {
  tables: ['slip'],
  takenBackBy: 'slip.closing_voided',
  clear: (db, id) => {
    db.delete(slip)
      .where(eq(slip.place, placeOf(id)))
      .run();
    forgetTakenBack(db, streamOf(id));
  },
  on: {
    'consent.recorded': (db, _id, { slip: snapshot, decisions, evidence }, folded) =>
      issue(db, snapshot.receiptNo, consentSlipKinds(snapshot, decisions), evidence, folded),
    'request.received': (db, _id, body, folded) => issue(db, body.slip.receiptNo, requestSlipKinds, null, folded),
    'slip.printed': (db, id, { sheet }) => {
      counted(db).copy.run({ id, sheet });
      live(db, id, afterIssue);
    },
    'slip.print_failed': (db, id, { cause }) => {
      counted(db).failure.run({ id });
      live(db, id, (life) => afterFailure(life, cause));
    },
    'consent.voided': markVoid,
    'request.step_voided': markVoid,
    'slip.recall_closed': (db, id) => live(db, id, afterRecall),
    'slip.closed': (db, id, { closing }) => live(db, id, (life) => afterClosing(life, closing)),
    'slip.closing_voided': (db, id, body, folded) => keepTakenBack(db, streamOf(id), body, folded),
  },
};
