import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { canaryMarks } from './canary.ts';
import { findMarks } from './find-marks.ts';

/**
 * The parts of the canary by which a leak shows outside of a screen. Bare digits of the plate are also a piece of some ids:
 * here they count with their kana.
 */
export const leakMarks: readonly string[] = [
  ...canaryMarks.filter((mark) => mark !== '71-73'),
  'き71-73',
  'き 71-73',
  '573 き',
];

/** The lines of what a desk let out beside its screen that hold a mark, whether or not an address has encoded it. */
export function leaksInTraces(traces: readonly string[], marks: readonly string[]): readonly string[] {
  return traces.filter((trace) => marks.some((mark) => trace.includes(mark) || decoded(trace).includes(mark)));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * Looks for marks in everything that a desk has written: in the names of all files, and in the bytes of those that nobody
 * chose to save.
 */
export function leaksInFiles(
  place: string,
  saved: string,
  marks: readonly string[],
): { readonly files: number; readonly leaks: readonly string[] } {
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  const { files, found } = findMarks(place, marks);
  const chosen = `${relative(place, saved)}${sep}`;
  return {
    files,
    leaks: [
      ...names.filter((name) => marks.some((mark) => name.includes(mark))).map((name) => `name: ${join(name)}`),
      ...found.filter(({ file }) => !file.startsWith(chosen)).map(({ file, mark }) => `${file}: ${mark}`),
    ],
  };
}
