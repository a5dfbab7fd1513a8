/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a suite came to: its counts, and what failed, one line each. */
export interface Verdict extends Tally {
  readonly failures: readonly string[];
}

/** The sum of several tallies. */
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line that people and machines read: `N passed, N failed, N skipped`. */
export function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A suite that failed without a test of its own that did: one failure more, with why. */
function withFailure(verdict: Verdict, why: string): Verdict {
  return { ...verdict, failed: verdict.failed + 1, failures: [...verdict.failures, why] };
}

const nothing: Verdict = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** The verdict on a suite that could not even begin. */
export const failedBeforehand = (why: string): Verdict => withFailure(nothing, why);

/** The verdict on a suite that is left out on this machine. */
export const leftOut: Verdict = { ...nothing, skipped: 1 };

/**
 * What a finished run counts for. A suite never counts as green by accident: a missing report, an exit code that the
 * report does not explain, and a run without a single test each count as one failure.
 *
 * @param report what the report file says, or undefined when there is none that can be read
 */
export function judge(exitCode: number, report: Verdict | undefined): Verdict {
  if (report === undefined) return failedBeforehand(`ended with ${exitCode} and without a report`);
  if (report.passed + report.failed + report.skipped === 0) return withFailure(report, 'ran not one test');
  const isExplained = exitCode === 0 || report.failed > 0;
  return isExplained ? report : withFailure(report, `ended with ${exitCode} although no test failed`);
}
