import { z } from 'zod';
import type { Provisions, TestRef } from './claim.ts';

/** What became of one test. `missing`: no test of that title was run. */
export const results = ['passed', 'failed', 'skipped', 'missing'] as const;

/** What became of a test. */
export type TestResult = (typeof results)[number];

/** A test that was run: its file below tests/, its own title, and what became of it. */
export interface RunTest {
  readonly file: string;
  readonly title: string;
  readonly result: TestResult;
}

const provisionSchema = z.strictObject({
  id: z.string(),
  says: z.string(),
  /** `kept`: every test passed. `broken`: one did not. `absent`: not in the program. */
  state: z.enum(['kept', 'broken', 'absent']),
  /** What of it the program does not do. */
  left: z.string().nullable(),
  tests: z.array(z.strictObject({ file: z.string(), title: z.string(), result: z.enum(results), count: z.int() })),
});

/** The validation report, which goes into every audit bundle that the program writes. */
export const reportSchema = z.strictObject({
  report: z.literal('consent-desk evidence'),
  form: z.literal(1),
  version: z.string(),
  commit: z.string(),
  /** Whether nothing was changed since that commit. */
  isClean: z.boolean(),
  ranAt: z.string(),
  on: z.string(),
  policy: z.array(provisionSchema),
  law: z.array(provisionSchema),
});

/** The validation report. */
export type EvidenceReport = z.infer<typeof reportSchema>;
type Provision = z.infer<typeof provisionSchema>;

/** What a title with `%s` or `${…}` in it becomes when its rows are run: any text in those places. */
function pattern(title: string): RegExp {
  const parts = title.split(/%[sijd]|\$\{[^}]*\}|\$[a-z]\w*/u);
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`, 'su');
}

/** What became of all tests of a title together: the worst of them. */
function resultOf({ file, title }: TestRef, run: readonly RunTest[]): Provision['tests'][number] {
  const wanted = pattern(title);
  const found = run.filter((test) => test.file === file && wanted.test(test.title));
  const worst = (['failed', 'skipped', 'passed'] as const).find((one) => found.some(({ result }) => result === one));
  return { file, title, result: worst ?? 'missing', count: found.length };
}

/** Holds each provision against the tests that were run. */
export function judge(provisions: Provisions, run: readonly RunTest[]): Provision[] {
  return provisions.map(([id, claim]) => {
    if ('notInProgram' in claim) return { id, says: claim.says, state: 'absent', left: claim.notInProgram, tests: [] };
    const tests = claim.tests.map((test) => resultOf(test, run));
    const state = tests.every(({ result }) => result === 'passed') ? 'kept' : 'broken';
    return { id, says: claim.says, state, left: claim.left ?? null, tests };
  });
}

/** The files that a report needs, once each. */
export function filesOf(provisions: Provisions): readonly string[] {
  const files = provisions.flatMap(([, claim]) => ('tests' in claim ? claim.tests.map(({ file }) => file) : []));
  return [...new Set(files)].toSorted();
}
