import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findPython } from '../../build/python.ts';
import { repository } from '../../build/repository.ts';

/** Runs a script of the second verifier: what it says on both its outputs, and how it ends. */
export function runSecondVerifier(script: string, ...args: readonly string[]) {
  const python = findPython();
  if (python === undefined) throw new Error('There is no Python with its package cryptography.');
  const file = join(repository, 'tests/audit/second-verifier', script);
  // Without -B it would leave its compiled modules in the repository.
  const { stdout, stderr, status } = spawnSync(python, ['-B', file, ...args], { encoding: 'utf8' });
  return { said: `${stdout}${stderr}`, status };
}
