/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
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

/**
 * What a finished run counts for. A suite never counts as green by accident: a missing report, an exit code that the
 * report does not explain, and a run without a single test each count as one failure.
 *
 * @param report the tally of the report file, or undefined when there is none that can be read
 */
export function judge(exitCode: number, report: Tally | undefined): Tally {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const isExplained = exitCode === 0 || report.failed > 0;
  const isEmpty = report.passed + report.failed + report.skipped === 0;
  return isExplained && !isEmpty ? report : { ...report, failed: report.failed + 1 };
}
