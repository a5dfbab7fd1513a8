/** The largest file that is taken in as the published document: 20 MB. */
export const maxPublishedDocumentBytes = 20 * 1024 * 1024;

/**
 * The published document, exactly as published: its digest is of the file's BYTES, so that anyone who has the file can
 * check it with any tool. The bytes are what is kept (a ledger blob); the text is read from them by this function each
 * time, without a byte order mark, with line ends and misprints as they are.
 */
interface PublishedDocument {
  readonly digest: string;
  readonly encoding: 'utf-8' | 'shift_jis';
  /** In bytes. */
  readonly length: number;
  readonly text: string;
}

/** What a chosen file turned out to be. */
export type PublishedDocumentReading =
  | { readonly outcome: 'read'; readonly document: PublishedDocument }
  | { readonly outcome: 'empty' | 'too_large' | 'pdf' | 'not_text' };

/** Everything that a text file has no use for; tab, line feed, form feed and carriage return may stand in it. */
const unprintable = /[^\P{Cc}\t\n\f\r]/u;

/**
 * Reads a file as the published document. UTF-8 (with or without a mark) is tried before Shift_JIS, since Japanese in
 * Shift_JIS is practically never valid UTF-8. A PDF is told apart because it can pass for text.
 */
export function readPublishedDocument(
  bytes: Uint8Array,
  sha256: (bytes: Uint8Array) => string,
): PublishedDocumentReading {
  if (bytes.length > maxPublishedDocumentBytes) return { outcome: 'too_large' };
  if (isPdf(bytes)) return { outcome: 'pdf' };
  for (const encoding of ['utf-8', 'shift_jis'] as const) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (text.trim() === '') return { outcome: 'empty' };
    if (unprintable.test(text)) return { outcome: 'not_text' };
    return { outcome: 'read', document: { digest: sha256(bytes), encoding, length: bytes.length, text } };
  }
  return { outcome: 'not_text' };
}

function decode(bytes: Uint8Array, encoding: PublishedDocument['encoding']): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}
