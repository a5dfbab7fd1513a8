/** So many bytes are looked at in one slice: some milliseconds, of a file made to hold the search up some more. */
export const sliceBytes = 64 * 1024;

/** One character for each byte. */
export function latin1(bytes: Uint8Array): string {
  const step = 8_192;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += step) pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)));
  return pieces.join('');
}

/** Where a word stands for the last time, searched slice by slice; -1 when it does not. */
export function* lastPlaceOf(bytes: Uint8Array, word: string): Generator<void, number> {
  for (let end = bytes.length; end > 0; end -= sliceBytes) {
    const start = Math.max(0, end - sliceBytes);
    // As much of what comes behind as a word may reach into.
    const found = latin1(bytes.subarray(start, end + word.length - 1)).lastIndexOf(word);
    if (found >= 0) return start + found;
    yield;
  }
  return -1;
}
