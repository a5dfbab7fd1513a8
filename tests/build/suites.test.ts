import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from '../../build/suites/reports.ts';
import { inWords, judge, total } from '../../build/suites/tally.ts';

function fileOf(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const tally = { passed: 3, failed: 0, skipped: 1 };

describe('a suite is judged by its report and its exit code', () => {
  test('green', () => expect(judge(0, tally)).toEqual(tally));
  test('failures that the report names are not counted twice', () =>
    expect(judge(1, { ...tally, failed: 2 }).failed).toBe(2));
  test('an exit code that the report does not explain', () => expect(judge(1, tally).failed).toBe(1));
  test('no report', () => expect(judge(0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 }));
  test('not one test', () => expect(judge(0, { passed: 0, failed: 0, skipped: 0 }).failed).toBe(1));
});

test('the closing line', () => {
  expect(inWords(total([tally, { passed: 10, failed: 2, skipped: 0 }]))).toBe('13 passed, 2 failed, 1 skipped');
});

describe('reports', () => {
  test('of Vitest: todo is skipped, a file that does not load is a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(readVitestReport(fileOf(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  test('of Playwright: errors outside of tests are failures', () => {
    const report = {
      stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 },
      errors: [{ message: 'no such file' }],
    };
    expect(readPlaywrightReport(fileOf(report))).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  test.each(['', '{"stats":', '{}'])('that are cut off or empty (%j) are no report', (content) => {
    expect(readVitestReport(fileOf(content))).toBeUndefined();
    expect(readPlaywrightReport(fileOf(content))).toBeUndefined();
  });
});
