// npm run check [-- --no-tests]: every static check and the pure tests. All run, so that one look shows all there is
// to repair.
import { spawnSync } from 'node:child_process';
import { environmentOf, type Command } from './command.ts';
import { repository } from './repository.ts';
import { tool } from './tool.ts';

interface Step {
  readonly name: string;
  readonly command: Command;
}

const script = (file: string): Command => ({ file: process.execPath, args: [file] });

const steps: readonly Step[] = [
  { name: 'format', command: tool('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'lint', command: tool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', command: tool('typescript', ['--build'], 'tsc') },
  { name: 'boundaries', command: script('build/boundaries.ts') },
  { name: 'dead code', command: tool('knip', ['--treat-config-hints-as-errors']) },
  { name: 'lock file', command: script('build/lock-complete.ts') },
];

const tests: Step = { name: 'pure tests', command: tool('vitest', ['run', '--project', 'pure']) };

/** Runs a step and reports it in one line; what its tool had to say is shown only when it failed. */
function passes({ name, command }: Step): boolean {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(command.file, command.args, {
    cwd: repository,
    env: environmentOf(command),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`);
  return status === 0;
}

const chosen = process.argv.includes('--no-tests') ? steps : [...steps, tests];
const failed = chosen.filter((step) => !passes(step));
process.stdout.write(
  failed.length === 0 ? 'check: all well\n' : `check: ${failed.map((step) => step.name).join(', ')} failed\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
