import { spawnSync } from 'node:child_process';

/** What an auditor sees: the exit code and the lines of `npm run verify-audit`. */
export interface Verdict {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Checks an exported bundle as an auditor does: by the command itself, in a process that knows no database and no secret. */
export function auditBundle(file: string, fingerprint: string): Verdict {
  const run = spawnSync('node', ['build/verify-audit.ts', file, '--key', fingerprint], { encoding: 'utf8' });
  return { code: run.status ?? 2, lines: run.stdout.trimEnd().split('\n') };
}
