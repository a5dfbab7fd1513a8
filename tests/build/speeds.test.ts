import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { listFiles } from '../../build/list-files.ts';
import { repository } from '../../build/repository.ts';
import { suitesOf } from '../../build/suites/speed.ts';
import { tool } from '../../build/tool.ts';

/** A test file, relative to the repository, and a suite that runs it. */
interface Listed {
  readonly file: string;
  readonly suite: string;
}

/** What a tool prints about the tests that it would run. */
function ask(...command: Parameters<typeof tool>): string {
  const { file, args } = tool(...command);
  return execFileSync(file, args, { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 28 });
}

const vitestFiles = z.array(z.object({ file: z.string(), projectName: z.string() }));

function listVitest(): readonly Listed[] {
  return vitestFiles
    .parse(JSON.parse(ask('vitest', ['list', '--filesOnly', '--json'])))
    .map(({ file, projectName }) => ({ file: relative(repository, file).replaceAll('\\', '/'), suite: projectName }));
}

/** Playwright names its tests one by one, as `[suite] › file:line:column › title`. */
function listPlaywright(): readonly Listed[] {
  const named = ask('@playwright/test', ['test', '--list', '--reporter=list'], 'playwright').matchAll(
    /^\s*\[(?<suite>[^\]]+)\] › (?<file>[^:\n]+):\d+/gm,
  );
  const pairs = new Map(
    [...named].map(({ groups: { suite = '', file = '' } = {} }) => [
      `${suite} ${file}`,
      { suite, file: file.replaceAll('\\', '/') },
    ]),
  );
  return [...pairs.values()];
}

const testFiles = listFiles(repository, ['build', 'db', 'electron', 'renderer', 'tests']).filter((path) =>
  /\.(test|spec)\.tsx?$/.test(path),
);

test('each test file belongs to one suite, and --all runs every suite', () => {
  const found = [...listVitest(), ...listPlaywright()];
  // No more and no less: a file that two suites run stands here twice.
  expect(found.map(({ file }) => file).toSorted()).toEqual(testFiles);
  expect([...new Set(found.map(({ suite }) => suite))].toSorted()).toEqual([...suitesOf.all].toSorted());
});

test('a slower speed runs what a faster one does, and each suite once', () => {
  expect(suitesOf.usual).toEqual(expect.arrayContaining([...suitesOf.fast]));
  expect(suitesOf.all).toEqual(expect.arrayContaining([...suitesOf.usual]));
  for (const suites of Object.values(suitesOf)) expect(new Set(suites).size).toBe(suites.length);
});
