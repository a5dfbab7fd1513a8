import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

const keptDays = 14;
const logName = /^desk-(\d{4}-\d{2}-\d{2})\.jsonl$/;

function removeOld(folder: string, now: number): void {
  const oldest = new Date(now - keptDays * 86_400_000).toISOString().slice(0, 10);
  for (const name of readdirSync(folder)) {
    const day = logName.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(folder, name), { force: true });
  }
}

/**
 * A log of JSON lines, one file a day, kept for 14 days. A log that cannot be written is let go: a full disk must not keep
 * the desk from working.
 */
export function fileLog(folder: string, clock: Clock): Log {
  let day = '';
  return {
    event: (name, fields) => {
      const now = clock.now();
      const at = new Date(now).toISOString();
      try {
        if (day !== at.slice(0, 10)) {
          day = at.slice(0, 10);
          mkdirSync(folder, { recursive: true });
          removeOld(folder, now);
        }
        appendFileSync(join(folder, `desk-${day}.jsonl`), `${JSON.stringify({ at, name, ...fields })}\n`, {
          mode: 0o600,
        });
      } catch {
        day = '';
      }
    },
  };
}

/** The newest lines of the log, in the order in which they were written. What cannot be read is left out. */
export async function readLog(folder: string, most: number): Promise<readonly string[]> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => logName.test(name)).toSorted();
  let lines: readonly string[] = [];
  while (names.length > 0 && lines.length < most) {
    const text = await readFile(join(folder, names.pop() ?? ''), 'utf8').catch(() => '');
    lines = [...text.split('\n').filter((line) => line !== ''), ...lines];
  }
  return lines.slice(-most);
}
