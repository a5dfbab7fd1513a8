import { isLetterGiven, lostRuns } from '../../db/queries/gaps.ts';
import { receiptDays } from '../../db/queries/marks.ts';
import { tokyoDateOf } from '../domain/dates/instant.ts';
import { mayBeLost } from '../domain/slips/missing-record.ts';
import type { ReceiptNumber } from '../domain/slips/receipt-number.ts';
import { nowAt, type DeskContext } from './desk-context.ts';

/** Whether the record behind a receipt number that is not here may be lost, so that nobody is told that their slip was altered. */
export function isRecordMissing(desk: DeskContext, number: ReceiptNumber): boolean {
  const { shop, device: letter } = number;
  const [end] = receiptDays(desk.db, shop, letter, 1);
  const isOwn = shop === desk.device.shop && letter === desk.device.letter;
  const here = {
    isGiven: isLetterGiven(desk.db, shop, letter),
    isWhole: isOwn && !desk.isLookUpOnly,
    last: end === undefined ? null : { on: end[0], serial: end[1] },
    lost: lostRuns(desk.db, shop, letter),
  };
  return mayBeLost(number, here, tokyoDateOf(nowAt(desk)));
}
