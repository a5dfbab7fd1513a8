/** The largest scan that is taken in as proof: 10 MB. */
export const maxScanBytes = 10 * 1024 * 1024;

/** What a scan may be. Nothing else is opened inside the app. */
export const scanMediaTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

/** What a scan may be. */
export type ScanMediaType = (typeof scanMediaTypes)[number];

/** What a chosen file turned out to be. */
export type ScanReading =
  | { readonly outcome: 'read'; readonly mediaType: ScanMediaType }
  | { readonly outcome: 'empty' | 'too_large' | 'no_scan' | 'with_script' };

/** Judges a file by its bytes: a name's ending is only what somebody has called it (SVG and HTML are text, and no scan). */
export function readScan(bytes: Uint8Array): ScanReading {
  if (bytes.length === 0) return { outcome: 'empty' };
  if (bytes.length > maxScanBytes) return { outcome: 'too_large' };
  const text = latin1(bytes);
  const mediaType = mediaTypeOf(text);
  if (mediaType === null) return { outcome: 'no_scan' };
  const isActive = mediaType === 'application/pdf' ? isActivePdf(text) : isAlsoPage(text);
  return isActive ? { outcome: 'with_script' } : { outcome: 'read', mediaType };
}

/** One character for each byte. */
function latin1(bytes: Uint8Array): string {
  const step = 8_192;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += step) pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  return pieces.join('');
}

const pngStart = '\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR';
const pngEnd = '\u0000\u0000\u0000\u0000IEND\u00AEB`\u0082';
const jpegStart = '\u00FF\u00D8\u00FF';

/** A picture or PDF that begins, and where the format says so ends, as its kind does: nothing may hang behind a PNG. */
function mediaTypeOf(text: string): ScanMediaType | null {
  if (text.startsWith('%PDF-') && text.slice(-2_048).includes('%%EOF')) return 'application/pdf';
  if (text.startsWith(pngStart) && text.endsWith(pngEnd)) return 'image/png';
  if (text.startsWith(jpegStart) && text.includes('\u00FF\u00D9')) return 'image/jpeg';
  return null;
}

/** Markup inside a picture: read by a browser as a page, it would run. */
function isAlsoPage(text: string): boolean {
  return /<(?:script|html|iframe|!doctype\s)/i.test(text);
}

/** What a PDF would do by itself, or carries for others to do. Names may be written with `#` and two digits. */
const activeName = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/;

/**
 * Whether a PDF says openly that it holds scripts, files or forms that act. The contents of streams are passed over: they are
 * pictures and text, in which such a word would stand by chance. What hides in a packed object stream is not found here; it
 * does not run either, because the app's own viewer runs no scripts.
 */
function isActivePdf(text: string): boolean {
  const objects = text.replaceAll(/\bstream\r?\n[^]*?endstream/g, '');
  const plain = objects.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return activeName.test(plain) || isAlsoPage(plain);
}
