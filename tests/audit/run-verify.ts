import { spawnSync } from 'node:child_process';
import { repository } from '../../build/repository.ts';

/** `npm run verify-audit` as the auditor runs it from a folder, in a process of its own. */
export function runVerify(args: readonly string[], folder = repository) {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/verify-audit.ts', ...args], {
    cwd: repository,
    env,
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}
