import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
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
export async function drawAll(documents: Readonly<Record<string, object>>, out: string): Promise<string> {
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
