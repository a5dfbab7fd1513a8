import type { CustomerId, EntryId } from '../domain/ids.ts';
import type { AnyNewEntry } from '../../db/ledger/append.ts';
import { findEntry } from '../../db/queries/entries.ts';
import {
  countSlips,
  countWaitingSlips,
  findReplacement,
  findSlip,
  findSlipsByCode,
  findSlipsByReceiptNumber,
  listSlips,
  listWaitingSlips,
  paperLifeOf,
  countCopies,
} from '../../db/queries/slips.ts';
import { conflict, failed } from '../contract/failure.ts';
import { done } from '../domain/result.ts';
import type { z } from 'zod';
import type { slipTable, voidedSlipSchema } from '../contract/slips.ts';
import type { Input, Output } from '../contract/table.ts';
import { closingsOf, decideClosing, waitingFor, type PaperLife, type WaitingFor } from '../domain/slips/paper-life.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/slips/receipt-number.ts';
import { parseSlipCode } from '../domain/slips/slip-code.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent, sameBody, type Refusal } from './idempotent.ts';
import { issueSlip, previewSlip } from './outlet/slip.ts';
import { isRecordMissing } from './missing-record.ts';
import { takeBack } from './taking-back.ts';

type SlipRow = NonNullable<ReturnType<typeof findSlip>>;

/**
 * What the clerk reads off after recording.
 *
 * @throws when the entry has no slip, which its projection makes impossible
 */
export function issuedSlip(row: SlipRow | null): { entryId: EntryId; receiptNo: string; code: string } {
  if (row === null) throw new Error('slip: the entry has none');
  return { entryId: row.entryId, receiptNo: row.receiptNo, code: row.code };
}

/** When what a slip confirms was taken back, and what took its place; null while it stands. */
export function voidedOf(
  { db }: Pick<DeskContext, 'db'>,
  row: Pick<SlipRow, 'entryId' | 'customerId' | 'voidedBy'>,
): z.output<typeof voidedSlipSchema> | null {
  const voiding = row.voidedBy === null ? null : findEntry(db, row.voidedBy);
  return voiding === null ? null : { voidedAt: voiding.header.recorded, replacedBy: findReplacement(db, row) };
}

/** A slip that is ours: it holds, or what it confirms was taken back. */
function verdictOn(desk: DeskContext, row: SlipRow): Output<'slip.find'> {
  const { entryId, customerId, receiptNo } = row;
  const found = { entryId, customerId, receiptNo };
  const voided = voidedOf(desk, row);
  return voided === null ? { outcome: 'match', ...found } : { outcome: 'voided', ...found, ...voided };
}

/** What is recorded of the end of a paper. */
type End = Extract<AnyNewEntry, { readonly kind: 'slip.recall_closed' | 'slip.closed' }> & {
  readonly subject: CustomerId;
};

/** Records how a paper ended, unless that cannot be said of its slip any more. */
function recordEndOf(desk: DeskContext, end: End, whyNot: (row: SlipRow) => Refusal) {
  return idempotent(
    desk,
    { ...end, isSame: sameBody(end.body) },
    () => {
      const row = findSlip(desk.db, end.body.confirmedId);
      if (row?.customerId !== end.subject) return failed({ kind: 'not_found' });
      const refused = whyNot(row);
      if (refused === null) recordNow(desk, [end]);
      return refused;
    },
    () => ({}),
  );
}

function closeRecall(desk: DeskContext, { id, customerId, entryId, outcome }: Input<'slip.close_recall'>) {
  const body = { confirmedId: entryId, outcome };
  const end = { id, kind: 'slip.recall_closed', subject: customerId, body } as const;
  return recordEndOf(desk, end, ({ waitsFor }) => (waitsFor === 'recall' ? null : conflict('not_recalled')));
}

function close(desk: DeskContext, { id, customerId, entryId, closing }: Input<'slip.close'>) {
  const end = { id, kind: 'slip.closed', subject: customerId, body: { confirmedId: entryId, closing } } as const;
  return recordEndOf(desk, end, (row) => {
    const decided = decideClosing({ ...paperLifeOf(row), copies: countCopies(row.sheets) }, closing);
    return decided.ok ? null : conflict(decided.error);
  });
}

/** How far a slip has come, as the screens are told. */
function lifeTold({ life, copies }: { readonly life: PaperLife; readonly copies: number }) {
  const { paper, signature } = life;
  return { paper, signature, waitsFor: waitingFor(life), closings: [...closingsOf({ ...life, copies })] };
}

/** The slips that wait for something, the latest first. */
export function waitingSlips({ db }: Pick<DeskContext, 'db'>, what: WaitingFor, most: number) {
  const slips = listWaitingSlips(db, what, most).map(({ life, copies, ...line }) => ({
    ...line,
    ...lifeTold({ life, copies }),
  }));
  return { count: countWaitingSlips(db, what), slips };
}

function findByCode(desk: DeskContext, { code, receiptNo }: Input<'slip.find'>): Output<'slip.find'> {
  const typed = parseSlipCode(code);
  if (!typed.ok) return { outcome: typed.fault === 'mistyped' ? 'mistyped' : 'unknown' };
  const number = receiptNo === null ? null : parseReceiptNumber(receiptNo);
  if (receiptNo !== null && number === null) return { outcome: 'mistyped' };
  // By the number, where there is one: for a code alone all slips are looked through.
  const numbered = number === null ? null : findSlipsByReceiptNumber(desk.db, formatReceiptNumber(number));
  const match = (numbered ?? findSlipsByCode(desk.db, typed.code)).find((row) => row.code === typed.code);
  if (match !== undefined) return verdictOn(desk, match);
  if (numbered === null) return { outcome: 'unknown' };
  // Code or number is ours, but not the two together: somebody has changed the paper or the record.
  const isHalfKnown = numbered.length > 0 || findSlipsByCode(desk.db, typed.code).length > 0;
  if (isHalfKnown) return { outcome: 'altered' };
  return { outcome: number !== null && isRecordMissing(desk, number) ? 'record_missing' : 'unknown' };
}

/** Slips: listing, finding again, issuing. */
export const slipHandlers = {
  'slip.count': ({ db }, { customerId }) => done(countSlips(db, customerId)),
  'slip.list': (desk, { customerId }) =>
    done(
      listSlips(desk.db, customerId).map(({ voidedBy, life, ...slip }) => ({
        ...slip,
        ...lifeTold({ life, copies: slip.copies }),
        voided: voidedOf(desk, { entryId: slip.entryId, customerId, voidedBy }),
      })),
    ),
  'slip.find': (desk, input) => done(findByCode(desk, input)),
  'slip.issue': issueSlip,
  'slip.preview': previewSlip,
  'slip.close_recall': closeRecall,
  'slip.close': close,
  'slip.void_closing': (desk, input) => takeBack(desk, input, 'slip.closing_voided'),
} satisfies HandlersOf<typeof slipTable>;
