import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { buildApp } from '../../build/build-app.ts';
import { openChromium } from '../../build/chromium.ts';
import { ja } from '../../electron/words/ja.ts';
import type { Printer } from '../../electron/ports/printer.ts';
import { startHost } from '../../build/host/host.ts';
import { button, type Person } from '../support/journeys.ts';

/** Who sits down where. */
interface Seat {
  /** Database and key ring. */
  readonly folder: string;
  readonly who: { readonly label: string; readonly password: string };
  /** What happens where a print dialog would open; left out, everything is printed. */
  readonly print?: Printer['print'];
}

/** Unlike the journeys of the tests, as patient as the home screen of a large shop demands. */
async function signIn({ page, text }: Person, { label, password }: Seat['who']): Promise<void> {
  await page.getByText(label, { exact: true }).click();
  await page.getByLabel(text.start.signIn.password, { exact: true }).fill(password);
  await button({ page, text }, text.start.signIn.submit).click();
  await page.getByRole('heading', { level: 1, name: text.home.title }).waitFor();
}

/** Sits down at the desk of a folder in a browser, and gets up afterwards. */
export async function atDesk<T>(
  browser: Browser,
  { folder, who, print = () => Promise.resolve({ outcome: 'printed' }) }: Seat,
  use: (person: Person) => Promise<T>,
): Promise<T> {
  const host = await startHost({ folder, print });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    const person = { page: await context.newPage(), text: ja };
    await person.page.goto(host.url);
    await signIn(person, who);
    return await use(person);
  } finally {
    await context.close();
    await host.stop();
  }
}

/** The built screens in the system's Chromium. */
export async function inChromium<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await openChromium();
  try {
    await buildApp();
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** A folder that is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const parent = mkdtempSync(join(tmpdir(), 'consent-desk-bench-'));
  try {
    return await use(join(parent, 'data'));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
