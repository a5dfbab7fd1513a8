import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { readJson, repository } from '../../build/repository.ts';
import type { RunTest, TestResult } from './report.ts';

const vitestSchema = z.object({
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ status: z.string(), title: z.string() })) }),
  ),
});

interface Nested {
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly Nested[] | undefined;
}

const nestedSchema: z.ZodType<Nested> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({
        file: z.string(),
        title: z.string(),
        ok: z.boolean(),
        tests: z.array(z.object({ status: z.string() })),
      }),
    ),
    suites: z.array(nestedSchema).optional(),
  }),
);

const playwrightSchema = z.object({
  config: z.object({ rootDir: z.string() }),
  suites: z.array(nestedSchema),
});

const below = (path: string) => relative(`${repository}/tests`, path).replaceAll('\\', '/');

function resultOf(status: string): TestResult {
  return status === 'passed' || status === 'failed' ? status : 'skipped';
}

/**
 * The tests in Vitest's JSON report.
 *
 * @throws when the run left no report
 */
export function readVitest(file: string): readonly RunTest[] {
  return vitestSchema
    .parse(readJson(file))
    .testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ status, title }) => ({ file: below(name), title, result: resultOf(status) })),
    );
}

/**
 * The tests in Playwright's JSON report.
 *
 * @throws when the run left no report
 */
export function readPlaywright(file: string): readonly RunTest[] {
  const { config, suites } = playwrightSchema.parse(readJson(file));
  const testsIn = (nested: Nested): readonly RunTest[] => [
    ...nested.specs.map(({ file: path, title, ok, tests }) => ({
      file: below(resolve(config.rootDir, path)),
      title,
      result: tests.every(({ status }) => status === 'skipped')
        ? ('skipped' as const)
        : ok
          ? ('passed' as const)
          : ('failed' as const),
    })),
    ...(nested.suites ?? []).flatMap(testsIn),
  ];
  return suites.flatMap(testsIn);
}
