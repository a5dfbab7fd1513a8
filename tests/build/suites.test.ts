import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../build/repository.ts';
import { readPlaywrightReport, readVitestReport } from '../../build/suites/reports.ts';
import { inWords, judge, total } from '../../build/suites/tally.ts';
import { newFolder } from '../support/new-folder.ts';

function fileOf(content: unknown): string {
  const file = join(newFolder(), 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const green = { passed: 3, failed: 0, skipped: 1, failures: [] };

describe('a suite is judged by its report and its exit code', () => {
  test('green', () => expect(judge(0, green)).toEqual(green));
  test('failures that the report names are not counted twice', () => {
    const red = { ...green, failed: 2, failures: ['one', 'two'] };
    expect(judge(1, red)).toEqual(red);
  });
  test('an exit code that the report does not explain', () =>
    expect(judge(1, green)).toMatchObject({ failed: 1, failures: ['ended with 1 although no test failed'] }));
  test('no report', () =>
    expect(judge(7, undefined)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['ended with 7 and without a report'],
    }));
  test.each([0, 1])('not one test, ended with %i', (exitCode) =>
    expect(judge(exitCode, { passed: 0, failed: 0, skipped: 0, failures: [] })).toMatchObject({
      failed: 1,
      failures: ['ran not one test'],
    }),
  );
});

test('the closing line', () => {
  expect(inWords(total([green, { passed: 10, failed: 2, skipped: 0 }]))).toBe('13 passed, 2 failed, 1 skipped');
});

describe('reports', () => {
  test('of Vitest: todo is skipped, a file that does not load is a failure, and every failure is named', () => {
    const well = { status: 'passed', ancestorTitles: [], title: 'goes well' };
    const ill = { status: 'failed', ancestorTitles: ['a stop', 'of the owner'], title: 'is heard\nat once' };
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { name: join(repository, 'tests/a.test.ts'), status: 'passed', assertionResults: [well] },
        { name: join(repository, 'tests/b.test.ts'), status: 'failed', assertionResults: [well, ill] },
        { name: join(repository, 'tests/c.test.ts'), status: 'failed', assertionResults: [] },
      ],
    };
    expect(readVitestReport(fileOf(report))).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
      failures: ['tests/b.test.ts › a stop › of the owner › is heard at once', 'tests/c.test.ts › the file itself'],
    });
  });

  test('of Playwright: errors outside of tests are failures, and every failure is named', () => {
    const inner = { title: 'ja, dark', specs: [{ title: 'home', ok: false }] };
    const report = {
      stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 },
      suites: [
        { title: 'e2e/axe.spec.ts', specs: [{ title: 'fine', ok: true }], suites: [inner] },
        { title: 'e2e/ime.spec.ts', specs: [{ title: 'keys', ok: false }] },
      ],
      errors: [{ message: 'no such\nfile' }],
    };
    expect(readPlaywrightReport(fileOf(report))).toEqual({
      passed: 5,
      failed: 3,
      skipped: 3,
      failures: ['e2e/axe.spec.ts › ja, dark › home', 'e2e/ime.spec.ts › keys', 'outside of any test › no such file'],
    });
  });

  test.each(['', '{"stats":', '{}'])('that are cut off or empty (%j) are no report', (content) => {
    expect(readVitestReport(fileOf(content))).toBeUndefined();
    expect(readPlaywrightReport(fileOf(content))).toBeUndefined();
  });
});
