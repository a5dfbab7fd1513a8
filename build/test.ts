// npm test [-- SUITE …]: runs every suite there is and ends with one line over all of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { runCommand } from './command.ts';
import { electronEnvironment } from './electron-command.ts';
import { findElectron, type ElectronRuntime } from './electron-runtime.ts';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
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

/** The suites of these names, or all. */
function chooseSuites(names: readonly string[]): readonly Suite[] {
  const suites = findSuites();
  const known = suites.map((suite) => suite.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

async function test(names: readonly string[]): Promise<number> {
  const suites = chooseSuites(names);
  ensureSystemPackages(suites.flatMap((suite) => suite.groups));
  const electron = await prepare(() => findElectron());
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

await runScript(() => test(process.argv.slice(2)));
