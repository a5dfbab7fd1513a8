import { join } from 'node:path';
import { expect } from '@playwright/test';
import { nodeWakeAfter, type WakeAfter } from '../../electron/ports/wake-after.ts';
import { startHost, type Host } from '../../build/host/host.ts';
import { chosenIn, test as base } from './journey-test.ts';
import { drawInTab } from './draw-in-tab.ts';
import { shiftDate } from './shift-date.ts';
import { keepTraces } from './traces.ts';
import { watchPage } from './violations.ts';

interface DeskFixtures {
  readonly mayHoldRealData: boolean;
  readonly backsUpByItself: boolean;
  /** How the core is woken when a time is over. */
  readonly wakeAfter: WakeAfter;
  /** The core on `folder`, which the desk is opened over. */
  readonly host: Host;
  readonly startHostOn: (folder: string) => Promise<Host>;
}

/** A test of the screens in a real browser, over the core in plain Node. It fails when the page breaks its policy or complains. */
export const test = base.extend<DeskFixtures>({
  mayHoldRealData: [true, { option: true }],
  backsUpByItself: [false, { option: true }],
  // oxlint-disable-next-line no-empty-pattern
  wakeAfter: async ({}, use) => use(nodeWakeAfter),
  startHostOn: async ({ mayHoldRealData, backsUpByItself, saved, chosen, context, clock, wakeAfter }, use) => {
    const started: Host[] = [];
    await use(async (folder) => {
      const host = await startHost({
        folder,
        mayHoldRealData,
        backsUpByItself,
        clock,
        wakeAfter,
        dialogs: {
          askWhereToSave: (_purpose, suggestedName) => Promise.resolve(join(saved, suggestedName)),
          askWhatToOpen: () => Promise.resolve(chosenIn(chosen)),
          askWhichFolder: () => Promise.resolve(saved),
        },
        renderPdf: (document) => drawInTab(context, host, document),
        print: () => Promise.resolve({ outcome: 'printed' }),
      });
      started.push(host);
      return host;
    });
    for (const host of started) await host.stop();
  },
  host: async ({ folder, startHostOn }, use) => use(await startHostOn(folder)),
  openDesk: async ({ page, host, startHostOn, folder: usual, language, text, traces, aheadMs }, use) => {
    const seen = watchPage(page);
    keepTraces(page, traces);
    await page.addInitScript(shiftDate, aheadMs);
    await page.addInitScript((chosen) => {
      // Only where nobody has chosen: a test may switch the language and reload.
      if (localStorage.getItem('language') === null) localStorage.setItem('language', chosen);
    }, language);
    await use(async (folder = usual) => {
      const { url } = folder === usual ? host : await startHostOn(folder);
      await page.goto(url);
      // Whoever sits there waits for something to do.
      await page.getByRole('heading', { level: 1 }).waitFor();
      return { page, text };
    });
    expect(seen).toEqual([]);
  },
  closeDesk: async ({ page }, use) => use(() => page.close()),
});
