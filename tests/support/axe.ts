import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Person } from './journeys.ts';

/** Every rule of axe that there is, best practices included, on a screen that has come to rest. */
export async function look({ page }: Person, screen: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(found, screen).toEqual([]);
  expect.soft(passes.length, screen).toBeGreaterThan(10);
}
