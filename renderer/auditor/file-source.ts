import type { ByteSource } from '../../electron/domain/audit/zip/byte-source.ts';

/** Milliseconds of work in one go: less than what the eye or a key notices. */
const sliceTime = 12;

/** Gives the page a turn when enough was done since the last. */
export function pacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceTime) return;
    await new Promise((resolve) => void setTimeout(resolve));
    since = performance.now();
  };
}

/**
 * A file that somebody has chosen or dropped.
 *
 * @param tell told how many bytes were read with each part
 * @param takeTurn asked before each part, so that the page stays alive while a large file is read
 */
export function fileSource(file: Blob, tell: (bytes: number) => void, takeTurn: () => Promise<void>): ByteSource {
  return {
    size: file.size,
    read: async (offset, length) => {
      await takeTurn();
      const bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
      tell(bytes.length);
      return bytes;
    },
  };
}
