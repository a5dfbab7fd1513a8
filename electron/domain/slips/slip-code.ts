import { checkCharacter, encodeCrockford, readCrockford } from '../text/crockford.ts';
import { formatReceiptNumber, parseReceiptNumber } from './receipt-number.ts';

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

const QR_VERSION = 'KAO1';

/**
 * What the QR of a slip holds: `KAO1|受付番号|code`, no personal data. The check character follows a hyphen there, because many
 * a scanner that types like a keyboard has no key for `·`.
 */
export function slipQrText(receiptNumber: string, code: string): string {
  return [QR_VERSION, receiptNumber, code.replace('·', '-')].join('|');
}

/** Reads a scanned QR: the receipt number and the code, each in its one spelling; null when it is none of our slips. */
export function parseSlipQr(scanned: string): { readonly receiptNumber: string; readonly code: string } | null {
  if (scanned.length > 100) return null;
  const [version = '', number = '', code = '', ...rest] = scanned.normalize('NFKC').trim().split('|');
  const receipt = parseReceiptNumber(number);
  const reading = parseSlipCode(code);
  if (version.toUpperCase() !== QR_VERSION || rest.length > 0 || receipt === null || !reading.ok) return null;
  return { receiptNumber: formatReceiptNumber(receipt), code: reading.code };
}
