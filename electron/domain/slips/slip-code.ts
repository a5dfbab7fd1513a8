import { checkCharacter, encodeCrockford, readCrockford } from '../text/crockford.ts';
import { bytesOfHex } from '../text/hex.ts';
import { formatReceiptNumber, parseReceiptNumber } from './receipt-number.ts';
import { readStatement, type SignedStatement } from './statement.ts';

/** 50 bits: enough that no two slips of a shop share a code, few enough to read aloud. */
const LENGTH = 10;

function format(characters: string): string {
  const groups = [characters.slice(0, 4), characters.slice(4, 8), characters.slice(8)];
  return `${groups.join('-')}·${checkCharacter(characters)}`;
}

/**
 * The code on a slip that confirms the entry with this SHA-256 hash: its first 50 bits and a check character, `XXXX-XXXX-XX·C`.
 * This is the one spelling in which codes are shown, kept and compared.
 */
export function slipCodeOf(hash: Uint8Array): string {
  return format(encodeCrockford(hash, LENGTH));
}

/** What was typed in place of a slip code: a code, something else, or a code with a slip of the pen in it. */
export type SlipCodeReading =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly fault: 'not_a_code' | 'mistyped' };

/**
 * Reads a typed slip code, check character included; forgives case, width, separators, O for 0, and I or L for 1. A receipt
 * number can have as many characters: where either may be typed, ask `parseReceiptNumber` first.
 */
export function parseSlipCode(typed: string): SlipCodeReading {
  const characters = readCrockford(typed);
  if (characters?.length !== LENGTH + 1) return { ok: false, fault: 'not_a_code' };
  const body = characters.slice(0, LENGTH);
  if (checkCharacter(body) !== characters.slice(LENGTH)) return { ok: false, fault: 'mistyped' };
  return { ok: true, code: format(body) };
}

/** Of what a scanner may type: a statement has 248 characters, and up to three more with a long serial. */
export const longestScan = 300;

const QR_VERSION = 'KAO1';

/**
 * What the QR of a slip held before it was signed, and still holds where this PC has no key to sign with: `KAO1|受付番号|code`. The
 * check character follows a hyphen there, because many a scanner that types like a keyboard has no key for `·`.
 */
export function unsignedQrText(receiptNumber: string, code: string): string {
  return [QR_VERSION, receiptNumber, code.replace('·', '-')].join('|');
}

/** What the QR of a slip said. */
export interface ScannedSlip {
  /** In its one spelling, as the code is. */
  readonly receiptNumber: string;
  readonly code: string;
  /** Null on an unsigned slip. */
  readonly statement: SignedStatement | null;
}

function readUnsigned(scanned: string): ScannedSlip | null {
  const [version = '', number = '', code = '', ...rest] = scanned.normalize('NFKC').trim().split('|');
  const receipt = parseReceiptNumber(number);
  const reading = parseSlipCode(code);
  if (version.toUpperCase() !== QR_VERSION || rest.length > 0 || receipt === null || !reading.ok) return null;
  return { receiptNumber: formatReceiptNumber(receipt), code: reading.code, statement: null };
}

/** Reads a scanned QR of either form; null when it is none of our slips. Whether a statement is signed rightly is still to be asked. */
export function parseSlipQr(scanned: string): ScannedSlip | null {
  if (scanned.length > longestScan) return null;
  const statement = readStatement(scanned);
  if (statement === null) return readUnsigned(scanned);
  return { receiptNumber: statement.receiptNo, code: slipCodeOf(bytesOfHex(statement.hash)), statement };
}
