// npm test [-- --fast | --all] [SUITE …]: runs the suites of a speed, or the named ones, and ends with one line over all of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.ts';
import { runCommand } from './command.ts';
import { electronEnvironment } from './electron-command.ts';
import { findElectron, type ElectronRuntime } from './electron-runtime.ts';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
import type { Speed } from './suites/speed.ts';
import { findSuites, type Suite } from './suites/suite.ts';
import { failedBeforehand, inWords, judge, leftOut, total, type Verdict } from './suites/tally.ts';
import { ensureSystemPackages, missingPackages } from './system-packages.ts';

interface Result {
  readonly suite: Suite;
  readonly verdict: Verdict;
  /** Why it could not run, if it could not. */
  readonly obstacle?: string;
}

/** Something a suite needs: there, or the reason why not. */
type Prepared<T> = { readonly value: T } | { readonly reason: string };

async function prepare<T>(work: () => Promise<T>): Promise<Prepared<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Why a suite cannot run on this machine, or undefined when it can. */
function obstacleTo(suite: Suite, electron: Prepared<ElectronRuntime>): string | undefined {
  const missing = missingPackages(suite.groups);
  if (missing.length > 0) return `missing on this machine: ${missing.join(', ')}`;
  return suite.needsElectron && 'reason' in electron ? electron.reason : undefined;
}

/** A suite that cannot run is skipped for a person, and a failure where nobody would read the reason. */
function unable(suite: Suite, obstacle: string): Result {
  return { suite, obstacle, verdict: process.env['CI'] === 'true' ? failedBeforehand(obstacle) : leftOut };
}

async function runSuite(suite: Suite, reports: string, env: Readonly<Record<string, string>>): Promise<Result> {
  process.stdout.write(`\n── ${suite.name} ──\n`);
  const report = join(reports, `${suite.name}.json`);
  const command = suite.command(report);
  const exitCode = await runCommand({ ...command, env: { ...env, ...command.env } }, repository);
  return { suite, verdict: judge(exitCode, suite.readReport(report)) };
}

/** The suites of these names, or those of the speed. */
function chooseSuites(speed: Speed, names: readonly string[]): readonly Suite[] {
  const suites = findSuites('all');
  const known = suites.map((suite): string => suite.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return names.length === 0 ? findSuites(speed) : suites.filter((suite) => names.includes(suite.name));
}

async function test(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fast: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
  });
  if (values.fast && values.all) throw new Error('Either --fast or --all.');
  const suites = chooseSuites(values.fast ? 'fast' : values.all ? 'all' : 'usual', positionals);
  ensureSystemPackages(suites.flatMap((suite) => suite.groups));
  const needsElectron = suites.some((suite) => suite.needsElectron);
  const electron = needsElectron ? await prepare(() => findElectron()) : { reason: 'no suite of this run needs it' };
  const env = 'value' in electron ? electronEnvironment(electron.value) : {};
  const built = suites.some((suite) => suite.needsBuild) ? await prepare(() => buildApp()) : undefined;

  const reports = mkdtempSync(join(tmpdir(), 'consent-desk-tests-'));
  const results: Result[] = [];
  for (const suite of suites) {
    const obstacle = obstacleTo(suite, electron);
    if (obstacle !== undefined) results.push(unable(suite, obstacle));
    // That the app does not build is a fault of the code, not of the machine.
    else if (suite.needsBuild && built !== undefined && 'reason' in built)
      results.push({ suite, obstacle: built.reason, verdict: failedBeforehand(built.reason) });
    else results.push(await runSuite(suite, reports, env));
  }
  rmSync(reports, { recursive: true, force: true });

  process.stdout.write('\n');
  // Once more, where even a log that was cut to its last part still has them.
  for (const { suite, verdict } of results) {
    for (const failure of verdict.failures) process.stdout.write(`FAILED ${suite.name}: ${failure}\n`);
  }
  for (const { suite, verdict, obstacle } of results) {
    process.stdout.write(`${suite.name}: ${inWords(verdict)}${obstacle === undefined ? '' : ` (${obstacle})`}\n`);
  }
  const sum = total(results.map(({ verdict }) => verdict));
  process.stdout.write(`${inWords(sum)}\n`);
  return sum.failed === 0 ? 0 : 1;
}

await runScript(test);
