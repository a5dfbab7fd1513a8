import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { environmentOf, type Command } from '../../build/command.ts';
import { electronCommand } from '../../build/electron-command.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { repository } from '../../build/repository.ts';
import { watchPage } from './violations.ts';

/** The real app in a real window. */
export interface Window {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface WindowFixtures {
  /** The data folder: empty, for the test to prepare. */
  readonly folder: string;
  /** Opens the app as `npm start` does. It is closed after the test. */
  readonly openWindow: () => Promise<Window>;
}

/** Starts the app as `npm start` does, on the data in `folder/data` and with a profile of Chromium's beside it. */
export async function launchDesk(folder: string): Promise<Window> {
  const command = await deskCommand(folder);
  const app = await _electron.launch({
    executablePath: command.file,
    args: [...command.args],
    env: definedIn(environmentOf(command)),
  });
  return { app, page: await app.firstWindow() };
}

/** The command that starts the app on a folder. */
export async function deskCommand(folder: string): Promise<Command> {
  // Chromium's own profile, or two tests would be one instance.
  const command = electronCommand(await findElectron(), [`--user-data-dir=${join(folder, 'profile')}`, repository]);
  return { ...command, env: { ...command.env, CONSENT_DESK_DATA: join(folder, 'data') } };
}

/** A test of the app as it is started, on a data folder of its own. It fails when a page breaks its policy or complains. */
export const test = base.extend<WindowFixtures>({
  // Playwright reads from the pattern what a fixture needs, and this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'consent-desk-window-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  openWindow: async ({ folder }, use) => {
    const opened: Window[] = [];
    const seen: (readonly string[])[] = [];
    await use(async () => {
      const window = await launchDesk(folder);
      const { page } = window;
      seen.push(watchPage(page));
      // Whatever was said before anybody listened is said again.
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      opened.push(window);
      return window;
    });
    for (const { app } of opened) await app.close();
    expect(seen.flat()).toEqual([]);
  },
});

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
