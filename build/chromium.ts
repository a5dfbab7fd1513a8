import { chromium, type Browser } from '@playwright/test';
import { isSandboxImpossible } from './electron-command.ts';
import { findChromium } from './machine.ts';
import { requirePackages } from './system-packages.ts';

/**
 * The system's Chromium without a window, for pages of ours.
 *
 * @param hasScrollBars shows them, as the window does, where they take their room
 * @throws when there is none and it cannot be installed here; the message says so
 */
export async function openChromium({ hasScrollBars = false } = {}): Promise<Browser> {
  requirePackages(['chromium']);
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: isSandboxImpossible() ? ['--no-sandbox'] : [],
    ...(hasScrollBars && { ignoreDefaultArgs: ['--hide-scrollbars'] }),
  });
}
