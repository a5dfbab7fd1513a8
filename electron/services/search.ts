import { whoStops } from '../../db/queries/consent.ts';
import { findCustomers } from '../../db/queries/customers.ts';
import { enteredAgainAs, findLostReceipt } from '../../db/queries/gaps.ts';
import { findSlip, findSlipsByCode, findSlipsByReceiptNumber } from '../../db/queries/slips.ts';
import { done } from '../domain/result.ts';
import type { searchTable } from '../contract/search.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/slips/receipt-number.ts';
import { parseSlipCode, parseSlipQr } from '../domain/slips/slip-code.ts';
import type { DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
import { judgePaper } from './judge-paper.ts';
import { isRecordMissing } from './missing-record.ts';
import { voidedOf } from './slips.ts';

/** The slip that a typed or scanned text names: a QR, a receipt number or a code. A number has priority: it can look like a code. */
function slipNamedBy(desk: DeskContext, text: string) {
  const scanned = parseSlipQr(text);
  const number = parseReceiptNumber(scanned?.receiptNumber ?? text);
  const code = parseSlipCode(scanned?.code ?? text);
  const rows =
    number !== null
      ? findSlipsByReceiptNumber(desk.db, formatReceiptNumber(number))
      : code.ok
        ? findSlipsByCode(desk.db, code.code)
        : [];
  const again = number === null || rows.length > 0 ? null : enteredAgainAs(desk.db, formatReceiptNumber(number));
  const [known] = rows;
  // A lost one that was entered again from the shop copy leads to what was entered.
  const row = known ?? (again === null ? null : findSlip(desk.db, again));
  if (row === null) return null;
  const { entryId, customerId, receiptNo } = row;
  const paper = scanned === null || known === undefined ? null : judgePaper(desk, scanned, known);
  return { entryId, customerId, receiptNo, voided: voidedOf(desk, row), paper };
}

/** A receipt number, typed or scanned, whose record may be lost. */
function missingNamedBy(desk: DeskContext, text: string) {
  const number = parseReceiptNumber(parseSlipQr(text)?.receiptNumber ?? text);
  if (number === null || !isRecordMissing(desk, number)) return null;
  return { receiptNo: formatReceiptNumber(number), isOpen: findLostReceipt(desk.db, number)?.isSettled === false };
}

/** The one box. */
export const searchHandlers = {
  'search.find': (desk, { text }) => {
    const found = findCustomers(desk.db, text);
    const stops = whoStops(
      desk.db,
      found.map(({ customerId }) => customerId),
    );
    const customers = found.map((line) => ({ ...line, hasStop: stops.has(line.customerId) }));
    const slip = slipNamedBy(desk, text);
    const missing = slip === null ? missingNamedBy(desk, text) : null;
    return done({ customers, slip, ...(missing !== null && { missing }) });
  },
} satisfies HandlersOf<typeof searchTable>;
