import type { CalendarDate } from '../dates/calendar-date.ts';
import type { ReceiptRun } from '../ledger/gap.ts';
import type { ReceiptNumber } from './receipt-number.ts';

/** What is known here of the receipt numbers of one shop and letter. */
export interface NumbersHere {
  /** Whether the letter was ever given to a PC of that shop, or one behind it was: they are given in their order. */
  readonly isGiven: boolean;
  /** Whether its chain is known to be whole: that of this PC while its mark agrees. Beyond its end nothing was given. */
  readonly isWhole: boolean;
  /** The last number of that letter; null where there is none. */
  readonly last: { readonly on: CalendarDate; readonly serial: number } | null;
  /** The numbers that are on record as lost. */
  readonly lost: readonly ReceiptRun[];
}

/**
 * Whether the record behind a receipt number that is not here may be lost: it lies in a declared gap, or beyond the end of its
 * device's chain. Whoever shows such a slip is not told that it was altered: it is us who have lost something.
 */
export function mayBeLost({ on, serial }: ReceiptNumber, here: NumbersHere, today: CalendarDate): boolean {
  if (here.lost.some((run) => run.on === on && run.first <= serial && serial <= run.last)) return true;
  if (!here.isGiven || here.isWhole || on > today) return false;
  const { last } = here;
  return last === null || on > last.on || (on === last.on && serial > last.serial);
}
