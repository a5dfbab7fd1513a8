import { keyIn, publicKeyOf } from '../ledger/ed25519.ts';
import { instantSchema, type Instant } from '../dates/instant.ts';
import { readBase64, writeBase64 } from '../text/base64.ts';
import { decodeCrockford, writeCrockford } from '../text/crockford.ts';
import { bytesOfHex, hexOf } from '../text/hex.ts';
import { foldCode } from '../text/typed-code.ts';
import { formatReceiptNumber, parseReceiptNumber } from './receipt-number.ts';

// STATEMENT.md is the specification, for whoever reads a slip without this program.

/** What a PC says of an entry that it has: under which number and when its slip was issued. It names nobody. */
export interface SlipStatement {
  readonly receiptNo: string;
  /** The moment that is printed on the slip. */
  readonly issuedAt: Instant;
  /**
   * The hash of the entry that the slip confirms. It is the digest of the choices, too: the entry's header holds that of its salted
   * body, in which they stand, so that nobody finds them by trying all there could be.
   */
  readonly hash: string;
  /** The key of the PC that printed the slip: SubjectPublicKeyInfo, DER, in base64. */
  readonly publicKey: string;
}

/** A statement as a slip carries it. Whether the signature is right is still to be asked. */
export interface SignedStatement extends SlipStatement {
  /** What was signed. */
  readonly signed: string;
  /** Ed25519, in base64. */
  readonly signature: string;
}

const VERSION = 'KAO2';

/** So that nothing else that such a key signs is ever taken for a statement, nor a statement for that. */
const PURPOSE = 'consent-desk-slip\n';

const hashBytes = 32;
const keyBytes = 32;
const signatureBytes = 64;

/** The fields of a statement, as they stand in the QR before the signature. */
function fieldsOf({ receiptNo, issuedAt, hash, publicKey }: SlipStatement): string {
  const key = keyIn(readBase64(publicKey) ?? new Uint8Array()) ?? new Uint8Array();
  const moment = issuedAt.replaceAll(/[-:.]/g, '');
  return [VERSION, receiptNo, moment, writeCrockford(bytesOfHex(hash)), writeCrockford(key)].join('/');
}

/** The text, in ASCII, of which a signature makes a statement. */
export function textToSign(statement: SlipStatement): string {
  return `${PURPOSE}${fieldsOf(statement)}`;
}

/**
 * What the QR of a slip holds: capitals, digits, `-` and `/` alone. QR codes write them in the least room, and a scanner that types
 * them like a keyboard finds them in the same place on Japanese and other layouts.
 *
 * @param signature of `textToSign`, in base64
 */
export function writeStatement(statement: SlipStatement, signature: string): string {
  return `${fieldsOf(statement)}/${writeCrockford(readBase64(signature) ?? new Uint8Array())}`;
}

const MOMENT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

function readMoment(text: string): Instant | null {
  return instantSchema.safeParse(text.replace(MOMENT, '$1-$2-$3T$4:$5:$6.$7Z')).data ?? null;
}

function readNumber(text: string): string | null {
  const number = parseReceiptNumber(text);
  return number === null ? null : formatReceiptNumber(number);
}

/**
 * Reads a scanned QR; forgives case, width and blanks, as a scanner's keyboard may bring them, and nothing else: each statement has
 * one spelling.
 *
 * @returns null when it is none
 */
export function readStatement(scanned: string): SignedStatement | null {
  const text = foldCode(scanned);
  const [, number = '', moment = '', hash = '', key = '', signature = ''] = text.split('/');
  const receiptNo = readNumber(number);
  const issuedAt = readMoment(moment);
  const [digest, ownKey, written] = [
    decodeCrockford(hash, hashBytes),
    decodeCrockford(key, keyBytes),
    decodeCrockford(signature, signatureBytes),
  ];
  if (receiptNo === null || issuedAt === null || digest === null || ownKey === null || written === null) return null;
  const statement = { receiptNo, issuedAt, hash: hexOf(digest), publicKey: writeBase64(publicKeyOf(ownKey)) };
  const signed = { ...statement, signed: textToSign(statement), signature: writeBase64(written) };
  return writeStatement(statement, signed.signature) === text ? signed : null;
}
