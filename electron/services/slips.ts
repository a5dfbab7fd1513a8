import type { EntryId } from '../domain/ids.ts';
import { findSlipsByCode, findSlipsByReceiptNumber, listSlips, type findSlip } from '../../db/queries/slips.ts';
import { done } from '../domain/result.ts';
import type { slipTable } from '../contract/slips.ts';
import type { Input, Output } from '../contract/table.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/slips/receipt-number.ts';
import { parseSlipCode } from '../domain/slips/slip-code.ts';
import type { DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { issueSlip, previewSlip } from './outlet/slip.ts';

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

function findByCode(desk: DeskContext, { code, receiptNo }: Input<'slip.find'>): Output<'slip.find'> {
  const typed = parseSlipCode(code);
  if (!typed.ok) return { outcome: typed.fault === 'mistyped' ? 'mistyped' : 'unknown' };
  const matches = findSlipsByCode(desk.db, typed.code);
  const number = receiptNo === null ? null : parseReceiptNumber(receiptNo);
  if (receiptNo !== null && number === null) return { outcome: 'mistyped' };
  const wanted = number === null ? null : formatReceiptNumber(number);
  const match = matches.find((row) => wanted === null || row.receiptNo === wanted);
  if (match !== undefined) {
    return { outcome: 'match', entryId: match.entryId, customerId: match.customerId, receiptNo: match.receiptNo };
  }
  // Code or number is ours, but not the two together: somebody has changed the paper or the record.
  const isHalfKnown = matches.length > 0 || (wanted !== null && findSlipsByReceiptNumber(desk.db, wanted).length > 0);
  return { outcome: isHalfKnown ? 'altered' : 'unknown' };
}

/** Slips: listing, finding again, issuing. */
export const slipHandlers = {
  'slip.list': (desk, { customerId }) => done(listSlips(desk.db, customerId)),
  'slip.find': (desk, input) => done(findByCode(desk, input)),
  'slip.issue': issueSlip,
  'slip.preview': previewSlip,
} satisfies HandlersOf<typeof slipTable>;
