import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { en } from '../../renderer/text/en.ts';
import type { Catalogue } from '../../renderer/text/catalogue.ts';
import { ja } from '../../renderer/text/ja.ts';
import type { Language } from '../../renderer/text/language.tsx';
import { startHost, type Host } from '../host/host.ts';
import { watchPage } from './violations.ts';

/** The words of the screens, to find things by. */
const catalogues: Readonly<Record<Language, Catalogue>> = { ja, en };

interface DeskFixtures {
  /** The data folder: empty, for the test to prepare. */
  readonly folder: string;
  readonly mayHoldRealData: boolean;
  readonly host: Host;
  readonly language: Language;
  readonly text: Catalogue;
  /** Opens the desk in the browser. Until then the test can prepare what the desk will find. */
  readonly openDesk: () => Promise<Page>;
}

/** A test of the screens in a real browser, over the core in plain Node. It fails when the page breaks its policy or complains. */
export const test = base.extend<DeskFixtures>({
  mayHoldRealData: [true, { option: true }],
  language: ['ja', { option: true }],
  text: async ({ language }, use) => use(catalogues[language]),
  // Playwright reads from the pattern what a fixture needs, and this one needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'consent-desk-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ folder, mayHoldRealData }, use) => {
    const host = await startHost({ folder, mayHoldRealData });
    await use(host);
    await host.stop();
  },
  openDesk: async ({ page, host, language }, use) => {
    const seen = watchPage(page);
    await page.addInitScript((chosen) => {
      // Only where nobody has chosen: a test may switch the language and reload.
      if (localStorage.getItem('language') === null) localStorage.setItem('language', chosen);
    }, language);
    await use(async () => {
      await page.goto(host.url);
      // Whoever sits there waits for something to do.
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    });
    expect(seen).toEqual([]);
  },
});
