import { defineConfig } from '@playwright/test';
import { findChromium } from './build/machine.ts';

const chromium = findChromium();

export default defineConfig({
  // One after the other: the suites share out/, and two Chromiums at once are slower than one on small machines.
  workers: 1,
  timeout: 60_000,
  // Machines are shared and noisy: slow is not wrong.
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']],
  // Beside the build, never inside a folder that gets packaged.
  outputDir: 'out/playwright',
  projects: [
    {
      name: 'e2e',
      testDir: 'tests/e2e',
      // The system's Chromium: Playwright's own download is not an npm package.
      use: {
        browserName: 'chromium',
        ...(chromium === undefined ? {} : { launchOptions: { executablePath: chromium } }),
      },
    },
    // The same window, and what a person does in it.
    { name: 'journeys', testDir: 'tests/journeys' },
    { name: 'desktop', testDir: 'tests/desktop' },
  ],
});
