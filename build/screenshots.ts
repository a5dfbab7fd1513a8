// npm run screenshots -- --out DIR: every screen of the desk on fictional customers, in both sizes, both languages, light and dark.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { ja } from '../renderer/text/ja.ts';
import { startHost } from '../tests/host/host.ts';
import { buildApp } from './build-app.ts';
import { openChromium } from './chromium.ts';
import { manager } from './demo/people.ts';
import { ensurePracticeFolder, practiceFolder, practicePassword } from './demo/practice-folder.ts';
import { runScript } from './run-script.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

interface Look {
  readonly name: string;
  readonly size: (typeof sizes)[number];
  readonly theme: 'light' | 'dark';
}

const looks: readonly Look[] = [
  ...sizes.map((size) => ({ name: `${size.width}`, size, theme: 'light' as const })),
  { name: '1366-dark', size: sizes[0], theme: 'dark' },
];

/** Walks through the screens as a clerk does and takes a picture of each. */
async function walk(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const { desk } = ja;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take('sign-in');
  await page.getByText(manager.label).first().click();
  await page.getByLabel(ja.start.signIn.password, { exact: true }).fill(practicePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor();
  await take('home');
  await page.keyboard.type('たか');
  await page.getByRole('option').first().waitFor();
  await take('search');
  await page.keyboard.press('Enter');
  await page.getByRole('tab').first().waitFor();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await take(`customer-${(await tab.textContent())?.replaceAll(/[\s\d]/g, '') ?? ''}`);
  }
  await page.keyboard.press('F3');
  await take('new-customer');
  for (const screen of ['requests', 'sharing', 'ledger', 'settings', 'home'] as const) {
    await page.getByRole('link', { name: desk.rail[screen] }).first().click();
    await take(screen);
  }
}

async function photograph(browser: Browser, look: Look, out: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-desk-pictures-'));
  cpSync(practiceFolder, folder, { recursive: true });
  const host = await startHost({ folder });
  const page = await browser.newPage({ viewport: look.size, colorScheme: look.theme });
  await page.goto(host.url);
  let number = 0;
  await walk(page, async (screen) => {
    // What was asked for has come, and what moves has come to rest.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    number += 1;
    await page.screenshot({ path: join(out, `${look.name}-${String(number).padStart(2, '0')}-${screen}.png`) });
  });
  await page.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function screenshots(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined) {
    process.stderr.write('Usage: npm run screenshots -- --out DIR\n');
    return 2;
  }
  await buildApp();
  await ensurePracticeFolder(practiceFolder);
  const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out);
  mkdirSync(out, { recursive: true });
  const browser = await openChromium();
  for (const look of looks) await photograph(browser, look, out);
  await browser.close();
  process.stdout.write(`The pictures are in ${out}.\n`);
  return 0;
}

await runScript(screenshots);
