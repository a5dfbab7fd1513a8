import { defineConfig } from '@playwright/test';
import { findChromium } from './build/machine.ts';

const chromium = findChromium();

/** One for each worker, as build/with-screens.ts has opened them; where they are not, windows open one after the other. */
const screens = process.env['CONSENT_DESK_SCREENS']?.split(' ') ?? [];
const ownScreen = screens[Number(process.env['TEST_PARALLEL_INDEX'])];
if (ownScreen !== undefined) process.env['DISPLAY'] = ownScreen;
const inWindows = { workers: Math.max(1, screens.length) };

export default defineConfig({
  workers: '100%',
  // Machines are shared and noisy: slow is not wrong.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']],
  // Beside the build, never inside a folder that gets packaged.
  outputDir: 'out/playwright',
  projects: [
    {
      name: 'e2e',
      testDir: 'tests/e2e',
      // A test waits as long as it works, and every one has a browser, a host and a folder of its own.
      fullyParallel: true,
      // The system's Chromium: Playwright's own download is not an npm package.
      use: {
        browserName: 'chromium',
        ...(chromium === undefined ? {} : { launchOptions: { executablePath: chromium } }),
      },
    },
    // The same window, and what a person does in it.
    { name: 'journeys', testDir: 'tests/journeys', ...inWindows },
    { name: 'desktop', testDir: 'tests/desktop', ...inWindows },
  ],
});
