import { readScan } from '../consent/scan.ts';

/** The largest picture that is taken in as the company's seal: 2 MB. */
export const maxSealBytes = 2 * 1024 * 1024;

/** Fewer pixels than this on a side, and 18 mm of an office printer show steps. */
export const leastSealSide = 100;

/** More pixels than this on a side are a photograph of a desk, not a seal, and every slip would carry them. */
export const mostSealSide = 2_000;

/** What the picture of a seal may be. */
export const sealMediaTypes = ['image/png', 'image/jpeg'] as const;

/** What the picture of a seal may be. */
export type SealMediaType = (typeof sealMediaTypes)[number];

/** The ways in which a chosen file is no picture of a seal. */
export const sealFaults = ['empty', 'too_large', 'no_picture', 'with_script', 'too_small', 'too_many_pixels'] as const;

/** What a chosen file turned out to be. */
export type SealReading =
  { readonly outcome: 'read'; readonly mediaType: SealMediaType } | { readonly outcome: (typeof sealFaults)[number] };

/** Judges a file by its bytes, as a scan is, and by its size in pixels; whatever it is called. */
export function readSeal(bytes: Uint8Array): SealReading {
  if (bytes.length > maxSealBytes) return { outcome: 'too_large' };
  const scan = readScan(bytes);
  if (scan.outcome !== 'read') return { outcome: scan.outcome === 'no_scan' ? 'no_picture' : scan.outcome };
  const { mediaType } = scan;
  if (mediaType === 'application/pdf') return { outcome: 'no_picture' };
  const size = mediaType === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (size === null) return { outcome: 'no_picture' };
  if (Math.min(size.width, size.height) < leastSealSide) return { outcome: 'too_small' };
  if (Math.max(size.width, size.height) > mostSealSide) return { outcome: 'too_many_pixels' };
  return { outcome: 'read', mediaType };
}

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** The first chunk of a PNG says how large it is, behind 8 bytes of signature and 8 of its own head. */
function sizeOfPng(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers that begin a frame: 0xC0 to 0xCF without those of tables (DHT, JPG, DAC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG is a list of segments, each with its length; the first that begins a frame says how large it is. */
function sizeOfJpeg(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A marker may be filled up with more of 0xFF.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
