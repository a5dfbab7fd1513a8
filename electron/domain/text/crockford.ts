import { foldCode } from './typed-code.ts';

/** Crockford's base 32: digits and capitals without I, L, O and U (https://www.crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function fiveBits(bytes: Uint8Array, at: number): number {
  const index = at >> 3;
  const pair = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (pair >> (11 - (at & 7))) & 31;
}

/** The first `length` × 5 bits of the bytes, most significant first, as `length` characters. Bits that are not there are 0. */
export function encodeCrockford(bytes: Uint8Array, length: number): string {
  return Array.from({ length }, (_, position) => ALPHABET.charAt(fiveBits(bytes, position * 5))).join('');
}

/** How many characters write so many bytes. */
function charactersFor(bytes: number): number {
  return Math.ceil((bytes * 8) / 5);
}

/** Writes all of the bytes; the bits behind the last of them are 0. */
export function writeCrockford(bytes: Uint8Array): string {
  return encodeCrockford(bytes, charactersFor(bytes.length));
}

/** Reads so many bytes in the one spelling of `writeCrockford`; null when they are none, or bits behind the last are set. */
export function decodeCrockford(characters: string, length: number): Uint8Array | null {
  const values = Array.from(characters, (character) => ALPHABET.indexOf(character));
  if (values.length !== charactersFor(length) || values.includes(-1)) return null;
  const bytes = new Uint8Array(length);
  let [held, bits, at] = [0, 0, 0];
  for (const value of values) {
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    held &= (1 << bits) - 1;
    at += 1;
  }
  return writeCrockford(bytes) === characters ? bytes : null;
}

/**
 * Reads typed base 32 forgivingly: lower case, full width, any hyphens, dots and spaces, O for 0, I and L for 1.
 *
 * @returns the characters in their one spelling, without separators; null when there is another character or none at all
 */
export function readCrockford(typed: string): string | null {
  const characters = foldCode(typed)
    .replaceAll(/[-.·・]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]+$/.test(characters) ? characters : null;
}

/** Multiplies by x in GF(32), modulo the primitive polynomial x⁵ + x² + 1. */
function timesX(element: number): number {
  return (element << 1) ^ (element & 16 ? 0b100101 : 0);
}

/**
 * The check character of base 32 characters, itself one of the 32. Crockford's own check is modulo 37 and needs the signs
 * * ~ $ = U, which nobody can say on the telephone.
 *
 * Read as elements of GF(32), the characters c₁ … cₙ and the check c are such that c + c₁xⁿ + … + cₙx = 0. The powers of x
 * differ from each other up to the 31st, so that in up to 31 characters, the check included, any one wrong character and any
 * two exchanged ones, neighbours or not, are always found.
 */
export function checkCharacter(characters: string): string {
  const sum = Array.from(characters).reduce((total, character) => timesX(total ^ ALPHABET.indexOf(character)), 0);
  return ALPHABET.charAt(sum);
}
