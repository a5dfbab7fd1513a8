import { expect } from 'vitest';
import type { Log } from '../../electron/ports/log.ts';
import { canaryMarks } from './canary.ts';
import { atTheEnd } from './new-folder.ts';

const lines: string[] = [];

const log: Log = {
  event: (name, fields) => void lines.push(JSON.stringify({ name, ...fields })),
};

/** What has been logged since the beginning of the test file. */
export function loggedLines(): readonly string[] {
  return lines;
}

/** Its customers are canaries: none of them may have turned up in any line. */
function expectNoCanary(): void {
  const written = lines.splice(0);
  expect(written.length, 'lines that were logged').toBeGreaterThan(0);
  expect(written.filter((line) => canaryMarks.some((mark) => line.includes(mark)))).toEqual([]);
}

/** A log that keeps what it is told, as the lines that would go to the file, and is looked through after the test file. */
export function watchedLog(): Log {
  atTheEnd(expectNoCanary);
  return log;
}
