import { z } from 'zod';
import { readJson } from '../repository.ts';
import type { Tally } from './tally.ts';

const count = z.number().int().nonnegative();

const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: count, flaky: count, unexpected: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/** The tally in Vitest's JSON report. A file that failed before it had a test counts as one failure. */
export function readVitestReport(file: string): Tally | undefined {
  const { data } = vitestReport.safeParse(readReport(file));
  if (data === undefined) return undefined;
  const brokenFiles = data.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: data.numPassedTests,
    failed: data.numFailedTests + brokenFiles.length,
    skipped: data.numPendingTests + data.numTodoTests,
  };
}

/** The tally in Playwright's JSON report. Errors outside of any test, such as a file that does not load, are failures. */
export function readPlaywrightReport(file: string): Tally | undefined {
  const { data } = playwrightReport.safeParse(readReport(file));
  if (data === undefined) return undefined;
  const { expected, flaky, unexpected, skipped } = data.stats;
  return { passed: expected + flaky, failed: unexpected + data.errors.length, skipped };
}

/** The content of a report, or undefined for a run that died before or while writing it. */
function readReport(file: string): unknown {
  try {
    return readJson(file);
  } catch {
    return undefined;
  }
}
