import { done, fail, type Result } from '../domain/result.ts';

/** Bounds of a password in characters (Unicode code points) after normalisation. */
export const passwordLength = { minimum: 8, maximum: 128 } as const;

// Looked at before anything else is done with the text: 10 MB must be refused without walking through them.
// Twice the maximum, because two typed units may become one character (half-width ｶ and ﾞ; a surrogate pair).
const maxTypedUnits = 2 * passwordLength.maximum;

/** Why a text cannot be a password. */
export type PasswordTextFault = 'too_short' | 'too_long';

/**
 * The one spelling of a typed password.
 *
 * NFKC, because at a Japanese counter the same keys give full-width or half-width letters depending on the state of the
 * IME, which a password field does not show: ｐａｓｓ typed with the IME on must equal pass. NIST SP 800-63B, 5.1.1.2
 * asks for NFKC or NFKD; RFC 8265 (OpaqueString) would keep the widths apart, which would lock people out here.
 * Nothing is trimmed and case is kept.
 */
export function normalizePassword(typed: string): Result<{ text: string }, PasswordTextFault> {
  if (typed.length > maxTypedUnits) return fail('too_long');
  const text = typed.normalize('NFKC');
  const { length } = Array.from(text);
  if (length > passwordLength.maximum) return fail('too_long');
  if (length < passwordLength.minimum) return fail('too_short');
  return done({ text });
}
