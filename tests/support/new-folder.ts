import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const live = new Set<() => void>();

/** Does what was put off until now: after each test file (after-file.ts), because a worker runs many of them. */
export function endFile(): void {
  // The last one first: a database is closed before its folder goes.
  const ends = [...live].toReversed();
  live.clear();
  for (const end of ends) end();
}

/** Does something after all tests of the file, unless it is called off by what this returns. */
export function atTheEnd(work: () => void): () => void {
  live.add(work);
  return () => void live.delete(work);
}

/** A folder that is gone after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-test-'));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that outlives the test file, for what is made once and copied for many: gone when the worker ends. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-template-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
