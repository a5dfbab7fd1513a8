import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { environmentOf } from '../../build/command.ts';
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
      // Chromium's own profile, or two tests would be one instance.
      const profile = `--user-data-dir=${join(folder, 'profile')}`;
      const command = electronCommand(await findElectron(), [profile, repository]);
      const env = environmentOf({ ...command, env: { ...command.env, CONSENT_DESK_DATA: join(folder, 'data') } });
      const app = await _electron.launch({
        executablePath: command.file,
        args: [...command.args],
        env: definedIn(env),
      });
      const page = await app.firstWindow();
      seen.push(watchPage(page));
      // Whatever was said before anybody listened is said again.
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      const window = { app, page };
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
