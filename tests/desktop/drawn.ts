import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environmentOf } from '../../build/command.ts';
import { electronCommand } from '../../build/electron-command.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { repository } from '../../build/repository.ts';
import { withDisplay } from '../../build/xvfb.ts';

/**
 * Draws documents in a real Electron, each as NAME.pdf in a folder.
 *
 * @returns what it said of each
 */
async function drawAll(documents: Readonly<Record<string, object>>, out: string): Promise<string> {
  const jobs = join(out, 'jobs.json');
  writeFileSync(jobs, JSON.stringify(documents));
  const program = join(repository, 'tests', 'desktop', 'slip-window.ts');
  const args = [program, jobs, join(repository, 'out', 'renderer'), out];
  const command = withDisplay(electronCommand(await findElectron(), args));
  const { status, stdout } = spawnSync(command.file, command.args, {
    env: environmentOf(command),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(status).toBe(0);
  return stdout;
}

/** Documents on paper, once the tests of a group run. */
export interface Drawn {
  readonly pdf: (name: string) => string;
  /** What was said of each, a line each. */
  readonly said: () => readonly string[];
}

/**
 * Draws documents before the tests of a group. They go afterwards, unless somebody who wants to look at them names a folder with
 * CONSENT_DESK_SLIPS; there each group has one of its own.
 */
export function drawnFor(group: string, documents: Readonly<Record<string, object>>): Drawn {
  const kept = process.env['CONSENT_DESK_SLIPS'];
  let folder = '';
  let said = '';
  test.beforeAll(async () => {
    folder = kept === undefined ? mkdtempSync(join(tmpdir(), `consent-desk-${group}-`)) : join(kept, group);
    mkdirSync(folder, { recursive: true });
    said = await drawAll(documents, folder);
  });
  test.afterAll(() => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  });
  return { pdf: (name) => join(folder, `${name}.pdf`), said: () => said.trim().split('\n') };
}
