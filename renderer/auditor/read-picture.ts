import { decodeQR } from 'qr/decode.js';

/** As large as the reader takes a picture, and smaller, where a sharp or noisy one is read more easily. */
const longestSides = [4096, 2048, 1024];

/** How hard a code is looked for: as long as somebody waits for an answer, not as long as a frame of a video. */
const search = { effort: 10, timeLimit: 2_000 };

function pixelsOf(picture: ImageBitmap, longest: number): ImageData | null {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(picture.width * scale));
  canvas.height = Math.max(1, Math.floor(picture.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}

/** The text of the QR code in a picture; null when there is none that can be read, or it is no picture. */
export async function readPicture(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    for (const longest of longestSides) {
      const pixels = pixelsOf(picture, longest);
      const text = pixels === null ? null : decoded(pixels);
      if (text !== null) return text;
    }
  } catch {
    // A file that the browser cannot show.
  }
  return null;
}

function decoded(pixels: ImageData): string | null {
  try {
    return decodeQR(pixels, search);
  } catch {
    return null;
  }
}
