import { hkdfSync, randomBytes } from 'node:crypto';
import { keyBytes } from './data-key.ts';
import { done, fail, type Result } from '../domain/result.ts';

// Crockford's base32: no I, L, O (read as 1, 1, 0) and no U. https://www.crockford.com/base32.html
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomCharacters = 29; // 29 × 5 = 145 bits
const codeLength = randomCharacters + 1;
const group = /.{5}/gu;

/** Whatever a person or an IME puts between groups of letters. The hyphen key gives ー (長音) while the IME is on. */
export const separators = /[\s\p{Pd}−ー_・.]/gu;

// Generous for a code with separators; more is not worth normalising.
const maxTypedUnits = 200;

/** Why a typed text cannot be a recovery code. None of them says anything about the right code. */
export type RecoveryCodeFault = 'wrong_length' | 'unknown_character' | 'wrong_check_character';

// Multiplication by x in GF(32), modulus x⁵ + x² + 1.
function timesX(digit: number): number {
  return digit & 0b10000 ? (digit << 1) ^ 0b100101 : digit << 1;
}

/*
 * Every position has its own weight, a power of x; x has order 31 and the code 30 positions, so no two weights are
 * equal. Hence any one wrong character and any two exchanged ones change the sum. Crockford's own check (modulo 37)
 * needs the signs * ~ $ = U, which cannot be read aloud over the telephone.
 */
function checkSum(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => timesX(sum) ^ digit, 0);
}

/**
 * Makes a recovery code: 145 random bits and a check character, as `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`.
 * Shown and printed once. A JavaScript string cannot be zeroed; the caller drops it soon.
 */
export function makeRecoveryCode(): string {
  const random = randomBytes(randomCharacters);
  const digits = Array.from(random, (byte) => byte & 31); // 256 is a multiple of 32: no bias
  const code = [...digits, timesX(checkSum(digits))].map((digit) => alphabet.charAt(digit)).join('');
  random.fill(0);
  return (code.match(group) ?? []).join('-');
}

/**
 * Reads a typed recovery code. Forgives lower case, full width, any separators, O for 0, and I or L for 1.
 *
 * @returns the code in its one spelling, without separators; or what is wrong with the typing, told apart from a code
 *   that is whole but not the right one, so that the screen can say "look at the letters again"
 */
export function parseRecoveryCode(typed: string): Result<{ code: string }, RecoveryCodeFault> {
  if (typed.length > maxTypedUnits) return fail('wrong_length');
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(separators, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  const digits = Array.from(code, (character) => alphabet.indexOf(character));
  if (digits.includes(-1)) return fail('unknown_character');
  if (digits.length !== codeLength) return fail('wrong_length');
  if (checkSum(digits) !== 0) return fail('wrong_check_character');
  return done({ code });
}

/**
 * Derives the 32-byte key that a recovery code stands for. HKDF suffices: Argon2 makes guessing dear where there is
 * something to guess, and nobody searches 145 bits at any price. The caller owns the buffer and zeroes it.
 *
 * @param code as parseRecoveryCode returns it
 */
export function deriveRecoveryKey(code: string, salt: Uint8Array): Buffer {
  const bytes = Buffer.from(code, 'ascii');
  try {
    return Buffer.from(hkdfSync('sha256', bytes, salt, 'consent-desk recovery key v1', keyBytes));
  } finally {
    bytes.fill(0);
  }
}
