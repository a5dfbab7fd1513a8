/** The decoder of the Encoding Standard. The language itself has none, but browsers and Node both bring this one. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string };

/**
 * Decodes a text that comes in pieces: each call takes the next and tells whether more follow. Null as soon as some bytes do not
 * belong to the encoding.
 */
export function textDecoder(encoding: 'utf-8' | 'shift_jis'): (bytes: Uint8Array, hasMore: boolean) => string | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: false });
  return (bytes, hasMore) => {
    try {
      return decoder.decode(bytes, { stream: hasMore });
    } catch {
      return null;
    }
  };
}

/**
 * Decodes UTF-8 that comes in pieces, null after the last of them, with U+FFFD for bytes that are none; what decides then sees that the
 * text is another one.
 */
export function laxDecoder(): (bytes: Uint8Array | null) => string {
  const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  return (bytes) => decoder.decode(bytes ?? new Uint8Array(), { stream: bytes !== null });
}

/**
 * Decodes a text; null when some bytes do not belong to the encoding.
 *
 * @param mark whether a byte order mark at the beginning is dropped or kept as a character
 */
export function decodeText(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'shift_jis' | 'latin1',
  mark: 'drop' | 'keep' = 'drop',
): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: mark === 'keep' }).decode(bytes);
  } catch {
    return null;
  }
}
