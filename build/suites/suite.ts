import { availableParallelism } from 'node:os';
import type { Command } from '../command.ts';
import type { PackageGroup } from '../system-packages.ts';
import { tool } from '../tool.ts';
import { withDisplays } from '../xvfb.ts';
import { readPlaywrightReport, readVitestReport } from './reports.ts';
import { suitesOf, type Speed, type SuiteName } from './speed.ts';
import type { Verdict } from './tally.ts';

/** A set of tests that one tool runs in one go. */
export interface Suite {
  readonly name: SuiteName;
  /** Without these groups of system packages it cannot run at all. */
  readonly groups: readonly PackageGroup[];
  readonly needsElectron: boolean;
  readonly needsBuild: boolean;
  /** What to run so that the report ends up in a file. */
  command(report: string): Command;
  readReport(report: string): Verdict | undefined;
}

/** What Vitest runs as the project of this name: no window, no build. */
function vitest(name: SuiteName, ...options: readonly string[]): Suite {
  return {
    name,
    groups: [],
    needsElectron: false,
    needsBuild: false,
    command: (report) =>
      tool('vitest', [
        'run',
        '--project',
        name,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...options,
      ]),
    readReport: readVitestReport,
  };
}

function playwright(name: SuiteName): Pick<Suite, 'name' | 'command' | 'readReport' | 'needsBuild'> {
  return {
    name,
    needsBuild: true,
    command: (report) => ({
      ...tool('@playwright/test', ['test', '--project', name, '--reporter=list,json'], 'playwright'),
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    }),
    readReport: readPlaywrightReport,
  };
}

/** What Playwright does in the real app, in a real window: in as many at once as there are processors, each on a screen of its own. */
function inWindow(name: SuiteName): Suite {
  const suite = playwright(name);
  return {
    ...suite,
    groups: ['electron', 'pdf'],
    needsElectron: true,
    command: (report) => withDisplays(availableParallelism(), suite.command(report)),
  };
}

const suites: Readonly<Record<SuiteName, Suite>> = {
  pure: vitest('pure'),
  core: vitest('core'),
  alone: vitest('alone'),
  screens: vitest('screens'),
  long: vitest('long'),
  'long-screens': vitest('long-screens'),
  // One after the other: programs are killed by the clock, and one of the files takes all processors.
  kills: vitest('kills', '--no-file-parallelism'),
  journeys: inWindow('journeys'),
  // In a real Chromium over the plain-Node host; audit bundles also in Firefox and by the second verifier.
  e2e: { ...playwright('e2e'), groups: ['chromium', 'firefox', 'pdf', 'python'], needsElectron: false },
  desktop: inWindow('desktop'),
};

/** The suites of a speed, the fastest first. */
export function findSuites(speed: Speed): readonly Suite[] {
  return suitesOf[speed].map((name) => suites[name]);
}
