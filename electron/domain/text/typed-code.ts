import { foldDashes } from './look-alikes.ts';
import { withoutInvisible } from './refused-characters.ts';

/** Nothing that is a code rather than prose is longer: an e-mail address may have 254 characters (RFC 5321), all others fewer. */
export const MAX_CODE_LENGTH = 254;

/**
 * Brings a typed number or code to one form: half width, upper case, plain hyphens, no spaces, nothing invisible. Only for codes; names are kept
 * as typed. What is too long to be a code becomes empty, before any work is spent on it.
 */
export function foldCode(typed: string): string {
  if (typed.length > MAX_CODE_LENGTH) return '';
  return foldDashes(withoutInvisible(typed.normalize('NFKC')))
    .replaceAll(/\s+/g, '')
    .toUpperCase();
}
