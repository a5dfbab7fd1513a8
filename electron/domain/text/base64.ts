/** The language itself has none, but browsers and Node both bring these, for bytes written as the characters U+0000 to U+00FF. */
declare const btoa: (characters: string) => string;
declare const atob: (base64: string) => string;

const SPELLED = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Writes bytes in base64 (RFC 4648, 4). */
export function writeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Reads base64 in the one spelling of `writeBase64`; null when it is none, or has bits behind its last byte. */
export function readBase64(text: string): Uint8Array | null {
  if (!SPELLED.test(text)) return null;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return writeBase64(bytes) === text ? bytes : null;
}
