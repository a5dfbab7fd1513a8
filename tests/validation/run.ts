// npm run evidence: runs the tests that each section of the policy and each article of the law is tied to, and writes what became of
// them to out/evidence.json, which goes into every audit bundle of this build, and to out/evidence.txt for people. Ends with exit code 1
// when something is not kept.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { buildApp, evidenceFile } from '../../build/build-app.ts';
import { runCommand } from '../../build/command.ts';
import { electronEnvironment } from '../../build/electron-command.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { repository } from '../../build/repository.ts';
import { runScript } from '../../build/run-script.ts';
import { requirePackages } from '../../build/system-packages.ts';
import { tool } from '../../build/tool.ts';
import { withDisplay } from '../../build/xvfb.ts';
import { inWords } from './in-words.ts';
import { law } from './law.ts';
import { policy } from './policy.ts';
import { readPlaywright, readVitest } from './read-results.ts';
import { filesOf, judge, reportSchema, type RunTest } from './report.ts';

const isWindowed = (file: string) => file.endsWith('.spec.ts');

async function runWithoutWindow(files: readonly string[], report: string): Promise<readonly RunTest[]> {
  const projects = ['pure', 'core', 'alone'].flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await runCommand(tool('vitest', ['run', ...projects, ...reporters, ...files]), repository);
  return readVitest(report);
}

async function runInWindow(files: readonly string[], report: string): Promise<readonly RunTest[]> {
  requirePackages(['electron', 'pdf']);
  const env = electronEnvironment(await findElectron());
  await buildApp();
  const args = ['test', '--project', 'journeys', '--reporter=list,json', ...files];
  const command = withDisplay(tool('@playwright/test', args, 'playwright'));
  await runCommand({ ...command, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } }, repository);
  return readPlaywright(report);
}

const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();

async function evidence(): Promise<number> {
  const files = filesOf([...policy, ...law]).map((file) => `tests/${file}`);
  const reports = mkdtempSync(join(tmpdir(), 'consent-desk-evidence-'));
  const run = [
    ...(await runWithoutWindow(
      files.filter((file) => !isWindowed(file)),
      join(reports, 'vitest.json'),
    )),
    ...(await runInWindow(files.filter(isWindowed), join(reports, 'playwright.json'))),
  ];
  rmSync(reports, { recursive: true, force: true });
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')));
  const report = reportSchema.parse({
    report: 'consent-desk evidence',
    form: 1,
    version,
    commit: git('rev-parse', 'HEAD'),
    isClean: git('status', '--porcelain') === '',
    ranAt: new Date().toISOString(),
    on: `${process.platform} ${process.arch}, Node ${process.version}`,
    policy: judge(policy, run),
    law: judge(law, run),
  });
  writeFileSync(evidenceFile, `${JSON.stringify(report)}\n`);
  writeFileSync(join(repository, 'out', 'evidence.txt'), inWords(report));
  const all = [...report.policy, ...report.law];
  const broken = all.filter(({ state }) => state === 'broken');
  for (const { id, tests } of broken) {
    for (const test of tests.filter(({ result }) => result !== 'passed'))
      process.stdout.write(`NOT KEPT ${id}: ${test.result}: ${test.file}: ${test.title}\n`);
  }
  const count = (state: string) => all.filter((one) => one.state === state).length;
  process.stdout.write(
    `${count('kept')} kept, ${count('broken')} broken, ${count('absent')} not in the program: out/evidence.json, out/evidence.txt\n`,
  );
  return broken.length === 0 ? 0 : 1;
}

await runScript(evidence);
