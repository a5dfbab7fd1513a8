import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { repository } from '../repository.ts';
import type { PackageGroup } from '../system-packages.ts';
import { tool } from '../tool.ts';
import { withDisplay } from '../xvfb.ts';
import { readPlaywrightReport, readVitestReport } from './reports.ts';
import type { Verdict } from './tally.ts';

/** A set of tests that one tool runs in one go. */
export interface Suite {
  readonly name: string;
  /** Without these groups of system packages it cannot run at all. */
  readonly groups: readonly PackageGroup[];
  readonly needsElectron: boolean;
  readonly needsBuild: boolean;
  /** What to run so that the report ends up in a file. */
  command(report: string): Command;
  readReport(report: string): Verdict | undefined;
}

/** Domain, database, services, screens in jsdom, and the rules about the code: everything that Vitest runs. */
const unit: Suite = {
  name: 'unit',
  groups: [],
  needsElectron: false,
  needsBuild: false,
  command: (report) => tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
  readReport: readVitestReport,
};

function playwright(name: string): Pick<Suite, 'name' | 'command' | 'readReport' | 'needsBuild'> {
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

/** Journeys in a real Chromium against the plain-Node host. */
const e2e: Suite = { ...playwright('e2e'), groups: ['chromium', 'pdf'], needsElectron: false };

const inWindow = playwright('desktop');

/** The real app in a real window. */
const desktop: Suite = {
  ...inWindow,
  groups: ['electron', 'pdf'],
  needsElectron: true,
  command: (report) => withDisplay(inWindow.command(report)),
};

function hasSpecs(folder: string): boolean {
  const path = join(repository, 'tests', folder);
  return existsSync(path) && readdirSync(path, { recursive: true }).some((name) => String(name).endsWith('.spec.ts'));
}

/** Every suite of this repository that has tests, the fastest first. */
export function findSuites(): readonly Suite[] {
  return [unit, ...[e2e, desktop].filter((suite) => hasSpecs(suite.name))];
}
