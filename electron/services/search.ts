import { whoStops } from '../../db/queries/consent.ts';
import { findCustomers } from '../../db/queries/customers.ts';
import { findSlipsByCode, findSlipsByReceiptNumber } from '../../db/queries/slips.ts';
import { done } from '../domain/result.ts';
import type { searchTable } from '../contract/search.ts';
import { formatReceiptNumber, parseReceiptNumber } from '../domain/slips/receipt-number.ts';
import { parseSlipCode, parseSlipQr } from '../domain/slips/slip-code.ts';
import type { DeskContext } from './desk-context.ts';
import type { HandlersOf } from './handlers.ts';
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
  const [row] = rows;
  if (row === undefined) return null;
  const { entryId, customerId, receiptNo } = row;
  return { entryId, customerId, receiptNo, voided: voidedOf(desk, row) };
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
    return done({ customers, slip: slipNamedBy(desk, text) });
  },
} satisfies HandlersOf<typeof searchTable>;
