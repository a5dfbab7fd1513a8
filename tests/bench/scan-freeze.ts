import { maxScanBytes, readScanInSlices } from '../../electron/domain/consent/scan.ts';
import { median } from './measure.ts';

/** What costs the search most: a name of numbered characters, and streams that end where they begin. */
const hostile = ['#2f', 'stream\nendstream '];
const head = '%PDF-1.7\n';
const end = '\nendstream\n%%EOF\n';

function pdfOf(unit: string): Uint8Array {
  return Buffer.concat([
    Buffer.from(head),
    Buffer.alloc(maxScanBytes - head.length - end.length, unit),
    Buffer.from(end),
  ]);
}

/** The longest slice, in milliseconds: nothing else runs while it does. */
function longestSlice(bytes: Uint8Array): number {
  const slices = readScanInSlices(bytes);
  let longest = 0;
  for (let isDone = false; !isDone;) {
    const start = performance.now();
    isDone = slices.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

const rounds = 7;

/** The longest freeze of the main process while the largest scan is judged that somebody made to hold it up: of several rounds the middle one. */
export function scanFreeze(): number {
  const files = hostile.map(pdfOf);
  return median(Array.from({ length: rounds }, () => Math.max(...files.map(longestSlice))));
}
