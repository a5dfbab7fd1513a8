import type { CalendarDate } from '../dates/calendar-date.ts';

/** The sheet that carries the recovery code out of the set-up: the only place where the code is but on the screen. */
export interface RecoverySheet {
  readonly kind: 'recovery_sheet';
  /** In groups, with hyphens between them. */
  readonly code: string;
  readonly companyName: string;
  readonly shopName: string;
  /** The two letters with which the receipt numbers of this PC begin. */
  readonly deskLetters: string;
  readonly printedOn: CalendarDate;
  /** Of a folder of fictional customers: the sheet says so. */
  readonly isTraining: boolean;
}
