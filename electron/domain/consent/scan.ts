import { activeParts } from './active-parts.ts';
import { lastPlaceOf, latin1 } from './byte-text.ts';

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

/**
 * Judges a file by its bytes, slice by slice: a name's ending is only what somebody has called it (SVG and HTML are text, and
 * no scan). Whoever drives it lets the window breathe after each slice; a slice is some milliseconds, whatever stands in it.
 */
export function* readScanInSlices(bytes: Uint8Array): Generator<void, ScanReading> {
  if (bytes.length === 0) return { outcome: 'empty' };
  if (bytes.length > maxScanBytes) return { outcome: 'too_large' };
  const mediaType = yield* mediaTypeOf(bytes);
  if (mediaType === null) return { outcome: 'no_scan' };
  const isActive = yield* activeParts(bytes, mediaType === 'application/pdf' ? 'pdf' : 'picture');
  return isActive ? { outcome: 'with_script' } : { outcome: 'read', mediaType };
}

/** The same at one go, for small pictures. */
export function readScan(bytes: Uint8Array): ScanReading {
  const reading = readScanInSlices(bytes);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

const pngStart = '\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR';
const pngEnd = '\u0000\u0000\u0000\u0000IEND\u00AEB`\u0082';
const jpegStart = '\u00FF\u00D8\u00FF';
const jpegEnd = '\u00FF\u00D9';

/** A picture or PDF that begins, and where the format says so ends, as its kind does: nothing may hang behind a PNG. */
function* mediaTypeOf(bytes: Uint8Array): Generator<void, ScanMediaType | null> {
  const start = latin1(bytes.subarray(0, pngStart.length));
  const end = latin1(bytes.subarray(-2_048));
  if (start.startsWith('%PDF-') && end.includes('%%EOF')) return 'application/pdf';
  if (start.startsWith(pngStart) && end.endsWith(pngEnd)) return 'image/png';
  if (start.startsWith(jpegStart) && (yield* lastPlaceOf(bytes, jpegEnd)) >= 0) return 'image/jpeg';
  return null;
}
