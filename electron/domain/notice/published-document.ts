import { decodeText, textDecoder } from '../text/decode-text.ts';

/** The largest file that is taken in as the published document: 20 MB. */
export const maxPublishedDocumentBytes = 20 * 1024 * 1024;

/**
 * The published document, exactly as published: its digest is of the file's BYTES, so that anyone who has the file can
 * check it with any tool. The bytes are what is kept (a ledger blob); the text is read from them by this function each
 * time, without a byte order mark, with line ends and misprints as they are.
 */
interface PublishedDocument {
  readonly digest: string;
  readonly mediaType: PublishedMediaType;
  /** How a text is written; null for a PDF. */
  readonly encoding: 'utf-8' | 'shift_jis' | null;
  /** In bytes. */
  readonly length: number;
  /** Empty for a PDF, whose pages are drawn and not read. */
  readonly text: string;
}

/** What the published document may be. The text of a page of the web is text: it is read and never run. */
export const publishedMediaTypes = ['text/plain', 'application/pdf'] as const;

/** What the published document may be. */
export type PublishedMediaType = (typeof publishedMediaTypes)[number];

/** What a chosen file turned out to be. */
export type PublishedDocumentReading =
  | { readonly outcome: 'read'; readonly document: PublishedDocument }
  | { readonly outcome: 'empty' | 'too_large' | 'broken_pdf' | 'not_text' };

/** Everything that a text file has no use for; tab, line feed, form feed and carriage return may stand in it. */
const unprintable = /[^\P{Cc}\t\n\f\r]/u;

/** So many bytes are read in one slice. */
const sliceBytes = 256 * 1024;

/** What a text turned out to be, read slice by slice; null when it is not in this encoding. */
function* readText(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'shift_jis',
): Generator<void, { readonly text: string; readonly isBlank: boolean; readonly isPrintable: boolean } | null> {
  const decode = textDecoder(encoding);
  const pieces: string[] = [];
  let isBlank = true;
  let isPrintable = true;
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const piece = decode(bytes.subarray(at, at + sliceBytes), at + sliceBytes < bytes.length);
    if (piece === null) return null;
    isBlank &&= piece.trim() === '';
    isPrintable &&= !unprintable.test(piece);
    pieces.push(piece);
    yield;
  }
  return { text: pieces.join(''), isBlank, isPrintable };
}

/** `readPublishedInSlices` at one go. */
export function readPublishedDocument(
  bytes: Uint8Array,
  sha256: (bytes: Uint8Array) => string,
): PublishedDocumentReading {
  const reading = readPublishedInSlices(bytes, sha256);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads a file as the published document, by its bytes and not by its name. UTF-8 (with or without a mark) is tried before
 * Shift_JIS, since Japanese in Shift_JIS is practically never valid UTF-8. A PDF is told apart first, because it can pass for
 * text; one without an end was cut off on its way. Whoever drives it lets the window breathe after each slice.
 */
export function* readPublishedInSlices(
  bytes: Uint8Array,
  sha256: (bytes: Uint8Array) => string,
): Generator<void, PublishedDocumentReading> {
  if (bytes.length > maxPublishedDocumentBytes) return { outcome: 'too_large' };
  if (isPdf(bytes)) {
    if (!isWholePdf(bytes)) return { outcome: 'broken_pdf' };
    const kept = { mediaType: 'application/pdf', encoding: null, length: bytes.length, text: '' } as const;
    return { outcome: 'read', document: { digest: sha256(bytes), ...kept } };
  }
  for (const encoding of ['utf-8', 'shift_jis'] as const) {
    const read = yield* readText(bytes, encoding);
    if (read === null) continue;
    const { text, isBlank, isPrintable } = read;
    if (isBlank) return { outcome: 'empty' };
    if (!isPrintable) return { outcome: 'not_text' };
    return {
      outcome: 'read',
      document: { digest: sha256(bytes), mediaType: 'text/plain', encoding, length: bytes.length, text },
    };
  }
  return { outcome: 'not_text' };
}

function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

function isWholePdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(-2048)).includes('%%EOF');
}

function latin1(bytes: Uint8Array): string {
  return decodeText(bytes, 'latin1') ?? '';
}
