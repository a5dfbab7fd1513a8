import type { Page } from '@playwright/test';

/**
 * Collects from now on what a page must never do: break the content security policy, throw, or write to the console.
 *
 * @returns the list, which grows
 */
export function watchPage(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on('pageerror', ({ message }) => seen.push(`error: ${message}`));
  // Chromium reports a breach of the policy here too, as an error.
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) seen.push(`${line.type()}: ${line.text()}`);
  });
  return seen;
}
