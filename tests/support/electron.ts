import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { environmentOf, type Command } from '../../build/command.ts';
import { electronCommand } from '../../build/electron-command.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { repository } from '../../build/repository.ts';
import type { Language } from '../../electron/domain/text/language.ts';
import { test as base } from './journey-test.ts';
import { shiftDate } from './shift-date.ts';
import { keepTraces } from './traces.ts';
import { watchPage } from './violations.ts';

/** The real app in a real window. */
export interface Window {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface WindowFixtures {
  /**
   * Opens the app as `npm start` does. It is closed after the test.
   *
   * @param language the one in which every page begins, whatever was chosen before; left out, the app remembers
   */
  readonly openWindow: (folder?: string, language?: Language) => Promise<Window>;
  /** The windows that are open now. */
  readonly windows: Window[];
}

/** Starts the app as `npm start` does; whatever it writes, data included, lies in `place`. */
export async function launchDesk(place: string): Promise<Window> {
  return launchWith(await deskCommand(place));
}

/**
 * V8 may collect the promise by which Playwright waits for an answer of the main process, whatever was asked: then it is asked
 * again, a moment later, when the collector is through (https://github.com/microsoft/playwright/issues/33737). Nothing else is.
 */
function askAgainWhereCollected(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app);
  const askUpTo = async (times: number, question: never, given: never): Promise<unknown> => {
    try {
      return await ask(question, given);
    } catch (error) {
      if (times === 1 || !String(error).includes('promise was garbage collected')) throw error;
      await setTimeout(200);
      return askUpTo(times - 1, question, given);
    }
  };
  Object.assign(app, { evaluate: async (question: never, given: never) => askUpTo(10, question, given) });
}

async function launchWith(command: Command): Promise<Window> {
  const app = await _electron.launch({
    executablePath: command.file,
    args: [...command.args],
    env: definedIn(environmentOf(command)),
  });
  askAgainWhereCollected(app);
  return { app, page: await app.firstWindow() };
}

let found: ReturnType<typeof findElectron> | undefined;

/** The Electron of this machine, looked for once. */
function electron(): ReturnType<typeof findElectron> {
  found ??= findElectron();
  return found;
}

/** What stands in for whoever sits at the PC: every slip is printed, and what lies in `chosen` of the place is opened. */
interface StandIn {
  /** Every file is saved in here. */
  readonly saved: string;
  /** How far the clock of the PC is ahead of the real time. */
  readonly aheadMs: number;
}

/**
 * The command that starts the app.
 *
 * @param place Chromium's profile and temporary files lie in here, and the data unless another folder is named
 * @param standIn who answers the dialogs; left out, they open
 */
export async function deskCommand(place: string, folder = join(place, 'data'), standIn?: StandIn): Promise<Command> {
  const temporary = join(place, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const preload = join(repository, 'tests', 'desktop', 'stand-in-window.ts');
  // Chromium's own profile, or two tests would be one instance.
  const args = [
    `--user-data-dir=${join(place, 'profile')}`,
    ...(standIn === undefined ? [] : ['-r', preload]),
    repository,
  ];
  const command = electronCommand(await electron(), args);
  const env = {
    CONSENT_DESK_DATA: folder,
    TMPDIR: temporary,
    ...(standIn !== undefined && {
      CONSENT_DESK_TEST_SAVED: standIn.saved,
      CONSENT_DESK_TEST_CHOSEN: join(place, 'chosen'),
      CONSENT_DESK_TEST_AHEAD: String(standIn.aheadMs),
    }),
  };
  return { ...command, env: { ...command.env, ...env } };
}

/** A test of the app as it is started, on a data folder of its own. It fails when a page breaks its policy or complains. */
export const test = base.extend<WindowFixtures>({
  // Playwright reads from the pattern what a fixture needs, and this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  windows: async ({}, use) => use([]),
  closeDesk: async ({ windows }, use) =>
    use(async () => {
      for (const { app } of windows.splice(0)) await app.close();
    }),
  openWindow: async ({ place, saved, chosen, traces, windows, closeDesk, aheadMs }, use) => {
    // Made before the app starts, which is told where it lies.
    expect(chosen).toBe(join(place, 'chosen'));
    const seen: (readonly string[])[] = [];
    await use(async (folder, language) => {
      const window = await launchWith(await deskCommand(place, folder, { saved, aheadMs }));
      const { app, page } = window;
      windows.push(window);
      seen.push(watchPage(page));
      keepTraces(page, traces);
      for (const stream of [app.process().stdout, app.process().stderr]) {
        stream?.on('data', (said: Buffer) => traces.push(String(said)));
      }
      await page.addInitScript(shiftDate, aheadMs);
      if (language !== undefined) {
        await page.addInitScript((first) => localStorage.setItem('language', first), language);
      }
      // Whatever was said before anybody listened is said again, and by the desk's own clock.
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      return window;
    });
    await closeDesk();
    expect(seen.flat()).toEqual([]);
  },
  openDesk: async ({ openWindow, text, language }, use) =>
    use(async (folder) => {
      const { page } = await openWindow(folder, language);
      return { page, text };
    }),
});

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
