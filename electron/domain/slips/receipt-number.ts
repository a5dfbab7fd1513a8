import { calendarDateSchema, type CalendarDate } from '../dates/calendar-date.ts';
import { foldCode } from '../text/typed-code.ts';

/** What a receipt number says: where, on which device, on which day, and the how manieth of that device and day. */
export interface ReceiptNumber {
  /** One capital: H 本社, S サテライト. */
  readonly shop: string;
  /** One capital; a PC gets a new one after a restore or a move. */
  readonly device: string;
  /** The Tokyo day of receipt, in this century. */
  readonly on: CalendarDate;
  /** From 1. */
  readonly serial: number;
}

/** Writes a receipt number: `HA26-1122-003`. From the thousandth on the serial simply grows. */
export function formatReceiptNumber({ shop, device, on, serial }: ReceiptNumber): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${shop}${device}${year.slice(-2)}-${month}${day}-${String(serial).padStart(3, '0')}`;
}

/** How every receipt number of that device and day begins: `HA26-1122-`. */
export function receiptPrefix(place: Omit<ReceiptNumber, 'serial'>): string {
  return formatReceiptNumber({ ...place, serial: 1 }).slice(0, -3);
}

const SHAPE = /^([A-Z])([A-Z])(\d\d)-?(\d\d)(\d\d)-?(\d{1,6})$/;

/**
 * Reads a typed receipt number; forgives case, width, spaces, missing hyphens and missing zeros of the serial. Null when it is
 * none, or names a day that never was.
 */
export function parseReceiptNumber(typed: string): ReceiptNumber | null {
  const [, shop = '', device = '', year = '', month = '', day = '', digits = ''] = SHAPE.exec(foldCode(typed)) ?? [];
  const on = calendarDateSchema.safeParse(`20${year}-${month}-${day}`);
  const serial = Number(digits);
  return on.success && serial > 0 ? { shop, device, on: on.data, serial } : null;
}
