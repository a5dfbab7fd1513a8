import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Person } from './journeys.ts';

/**
 * Every rule of axe that there is, best practices included, on a screen that has come to rest; then in the dark the rules
 * about colours, which are all that changes there.
 */
export async function expectAccessible({ page }: Person, screen: string): Promise<void> {
  await comeToRest(page);
  await judge(axeOn(page), screen, 10);
  await page.emulateMedia({ colorScheme: 'dark' });
  await comeToRest(page);
  await judge(axeOn(page).withTags('cat.color'), `${screen}, dark`, 0);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Without frames on the page it need not open another one to put its results together, which takes longer than the rules. */
const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

const comeToRest = (page: Page) =>
  page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))));

async function judge(axe: AxeBuilder, screen: string, least: number): Promise<void> {
  const { violations, passes } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(found, screen).toEqual([]);
  expect.soft(passes.length, screen).toBeGreaterThan(least);
}
