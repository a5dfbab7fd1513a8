import { checkCharacter, encodeCrockford, readCrockford } from '../text/crockford.ts';

/** 135 bits: nobody can make a second key for them, and a person can still type them. */
const LENGTH = 27;

/** The fingerprint of a key with this SHA-256 digest: seven groups of four, the last character is a check character. */
export function fingerprintFrom(digest: Uint8Array): string {
  const characters = encodeCrockford(digest, LENGTH);
  return `${characters}${checkCharacter(characters)}`.replaceAll(/.{4}(?=.)/g, '$&-');
}

/**
 * Reads a typed fingerprint; forgives case, width, spaces, hyphens, O for 0, and I or L for 1.
 *
 * @returns its one spelling; null when it was mistyped, so that a slip of the pen is not taken for another key
 */
export function readFingerprint(typed: string): string | null {
  const characters = readCrockford(typed);
  if (characters?.length !== LENGTH + 1) return null;
  const isSound = checkCharacter(characters.slice(0, LENGTH)) === characters.slice(LENGTH);
  return isSound ? characters.replaceAll(/.{4}(?=.)/g, '$&-') : null;
}
