import { afterAll, expect } from 'vitest';
import type { Log } from '../../electron/ports/log.ts';
import { canaryMarks } from './canary.ts';

const lines: string[] = [];

/** A log that keeps what it is told, as the lines that would go to the file. */
export const watchedLog: Log = {
  event: (name, fields) => void lines.push(JSON.stringify({ name, ...fields })),
};

/** What has been logged since the beginning of the test file. */
export function loggedLines(): readonly string[] {
  return lines;
}

// In every test file that uses this log: its customers are canaries, and none of them may turn up in any line.
afterAll(() => {
  expect(lines.length, 'lines that were logged').toBeGreaterThan(0);
  expect(lines.filter((line) => canaryMarks.some((mark) => line.includes(mark)))).toEqual([]);
});
