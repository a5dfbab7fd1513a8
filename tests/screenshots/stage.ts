import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { startHost, type Host } from '../../build/host/host.ts';
import { drawInTab } from '../support/draw-in-tab.ts';
import { copyPractice } from '../support/practice.ts';
import { shiftDate, usualNow } from '../support/shift-date.ts';
import { catalogues, type Look } from './looks.ts';
import type { Scene } from './scene.ts';

/** So long a screen may take to show what a scene waits for; what takes longer will not come. */
const patienceMs = 20_000;

const themes = ['light', 'dark'] as const;

/** The pictures show the same day whenever they are taken. */
const aheadMs = usualNow - Date.now();

/** Photographs one scene at a desk of its own, and takes everything down again, however it ends. */
export async function photograph(browser: Browser, scene: Scene, look: Look, out: string): Promise<number> {
  const place = mkdtempSync(join(tmpdir(), 'consent-desk-pictures-'));
  const folder = join(place, 'data');
  const context = await browser.newContext({ viewport: look.size, colorScheme: 'light' });
  let host: Host | undefined;
  try {
    mkdirSync(folder);
    if (scene.folder === 'practice') await copyPractice(folder);
    await scene.prepare?.(folder);
    const started = await startAt(folder, place, context, () => host);
    host = started;
    const page = await openPage(context, look, host.url);
    let pictures = 0;
    const take = async (picture: string) => {
      const number = String(pictures / themes.length + 1).padStart(2, '0');
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await comeToRest(page);
        const shelf = join(out, `${look.language}-${look.size.width}-${theme}`);
        await page.screenshot({ path: join(shelf, `${scene.name}-${number}-${picture}.png`) });
        pictures += 1;
      }
      await page.emulateMedia({ colorScheme: 'light' });
    };
    await scene.walk({ page, text: catalogues[look.language], take });
    return pictures;
  } finally {
    await context.close();
    await host?.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

/** A desk whose printer prints everything, and whose files go to a place that is gone afterwards. */
function startAt(
  folder: string,
  place: string,
  context: BrowserContext,
  started: () => Host | undefined,
): Promise<Host> {
  return startHost({
    folder,
    clock: { now: () => Date.now() + aheadMs },
    dialogs: {
      askWhereToSave: (_purpose, suggestedName) => Promise.resolve(join(place, suggestedName)),
      askWhatToOpen: () => Promise.resolve(null),
      askWhichFolder: () => Promise.resolve(place),
    },
    renderPdf: (document) => {
      const host = started();
      return host === undefined
        ? Promise.reject(new Error('there is no desk yet'))
        : drawInTab(context, host, document);
    },
    print: () => Promise.resolve({ outcome: 'printed' }),
  });
}

async function openPage(context: BrowserContext, { language }: Look, url: string): Promise<Page> {
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  await page.addInitScript(shiftDate, aheadMs);
  await page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** What moves has come to rest, and every letter has its shape. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
  });
  // An answer that is on its way has time to arrive.
  await page.waitForTimeout(150);
}
