import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const live = new Set<() => void>();
afterAll(() => {
  // The last one first: a database is closed before its folder goes.
  for (const end of [...live].toReversed()) end();
});

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
