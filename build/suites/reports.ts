import { relative } from 'node:path';
import { z } from 'zod';
import { readJson, repository } from '../repository.ts';
import type { Verdict } from './tally.ts';

const count = z.number().int().nonnegative();

const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), ancestorTitles: z.array(z.string()), title: z.string() }),
      ),
    }),
  ),
});

/** A file, or a `describe` in it: Playwright's report nests both. */
interface PlaywrightSuite {
  readonly title: string;
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(z.object({ title: z.string(), ok: z.boolean() })),
    suites: z.array(playwrightSuite).optional(),
  }),
);

const playwrightReport = z.object({
  stats: z.object({ expected: count, flaky: count, unexpected: count, skipped: count }),
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** One line for each failure, whatever line breaks a title holds. */
const oneLine = (...parts: readonly string[]) => parts.join(' › ').replaceAll(/\s+/g, ' ').trim();

/** What Vitest's JSON report says. A file that failed before it had a test counts as one failure. */
export function readVitestReport(file: string): Verdict | undefined {
  const { data } = vitestReport.safeParse(readReport(file));
  if (data === undefined) return undefined;
  const brokenFiles = data.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: data.numPassedTests,
    failed: data.numFailedTests + brokenFiles.length,
    skipped: data.numPendingTests + data.numTodoTests,
    failures: data.testResults.flatMap((result) => {
      const path = relative(repository, result.name);
      if (brokenFiles.includes(result)) return [oneLine(path, 'the file itself')];
      return result.assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ ancestorTitles, title }) => oneLine(path, ...ancestorTitles, title));
    }),
  };
}

/** What Playwright's JSON report says. Errors outside of any test, such as a file that does not load, are failures. */
export function readPlaywrightReport(file: string): Verdict | undefined {
  const { data } = playwrightReport.safeParse(readReport(file));
  if (data === undefined) return undefined;
  const { expected, flaky, unexpected, skipped } = data.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + data.errors.length,
    skipped,
    failures: [
      ...data.suites.flatMap((suite) => failedSpecs(suite, [])),
      ...data.errors.map(({ message = '' }) => oneLine('outside of any test', message.slice(0, 200))),
    ],
  };
}

function failedSpecs({ title, specs, suites = [] }: PlaywrightSuite, above: readonly string[]): readonly string[] {
  const path = [...above, title];
  return [
    ...specs.filter(({ ok }) => !ok).map((spec) => oneLine(...path, spec.title)),
    ...suites.flatMap((suite) => failedSpecs(suite, path)),
  ];
}

/** The content of a report, or undefined for a run that died before or while writing it. */
function readReport(file: string): unknown {
  try {
    return readJson(file);
  } catch {
    return undefined;
  }
}
