import { findLostReceipt, listLostReceipts } from '../../db/queries/gaps.ts';
import { findSlipsByReceiptNumber } from '../../db/queries/slips.ts';
import type { receiptTable } from '../contract/receipts.ts';
import { conflict, failed, invalid, type CallResult } from '../contract/failure.ts';
import type { Input, Output } from '../contract/table.ts';
import type { EntryId } from '../domain/ids.ts';
import { done } from '../domain/result.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/slips/receipt-number.ts';
import { parseSlipQr } from '../domain/slips/slip-code.ts';
import { recordNow, type DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { idempotent } from './idempotent.ts';

/** The slip that was recorded again, by its number or its QR; null where there is none. */
function slipEnteredAgain({ db }: DeskContext, text: string): EntryId | null {
  const number = parseReceiptNumber(parseSlipQr(text)?.receiptNumber ?? text);
  const [row] = number === null ? [] : findSlipsByReceiptNumber(db, formatReceiptNumber(number));
  return row?.entryId ?? null;
}

function settle(desk: DeskContext, { id, ...input }: Input<'receipt.settle'>): CallResult<Output<'receipt.settle'>> {
  const number = parseReceiptNumber(input.receiptNo);
  if (number === null) return failed({ kind: 'not_found' });
  const receiptNo = formatReceiptNumber(number);
  const enteredAs = input.enteredAs === null ? null : slipEnteredAgain(desk, input.enteredAs);
  if (input.enteredAs !== null && enteredAs === null) return invalid('enteredAs', 'unknown_receipt');
  return idempotent(
    desk,
    {
      id,
      kind: 'receipt.settled',
      subject: null,
      isSame: (body) => body.receiptNo === receiptNo && body.enteredAs === enteredAs,
    },
    () => {
      const lost = findLostReceipt(desk.db, number);
      if (lost === null) return failed({ kind: 'not_found' });
      if (lost.isSettled) return conflict('not_waiting');
      const outcome = enteredAs === null ? 'no_copy' : 'entered_again';
      const body = { retiredId: lost.retired, receiptNo, outcome, enteredAs } as const;
      recordNow(desk, [{ id, kind: 'receipt.settled', subject: null, body }]);
      return null;
    },
    () => ({}),
  );
}

/** Receipt numbers whose records are lost. */
export const receiptHandlers = {
  'receipt.lost': ({ db }, { most }) => {
    const all = listLostReceipts(db);
    return done({ count: all.length, receipts: all.slice(0, most) });
  },
  'receipt.settle': settle,
} satisfies HandlersOf<typeof receiptTable>;
