import { expect } from '@playwright/test';
import { openCustomer } from '../support/counter-journeys.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { regular } from '../support/practice.ts';
import { test } from '../support/electron.ts';

// What a slip promises waits on home until it is kept.

test('who stops everything is told of to each partner, and the slip waits until it is out or not wanted', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { consent, customers, home, sharing, slips } = text;
  const { telling } = sharing;
  await openCustomer(person, regular.digits, regular.name);
  await button(person, consent.stop.action).click();
  await button(person, consent.stop.everything).click();
  await page.getByText(consent.stop.done).waitFor();

  await expect(page.getByText(telling.open.stopped)).toHaveCount(2);
  await page.getByRole('button', { name: telling.action }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(telling.ways.phone, { exact: true }).click();
  await dialog.getByRole('button', { name: telling.submit }).click();
  await expect(page.getByText(/^停止を連絡済み/)).toBeVisible();
  await expect(page.getByText(telling.open.stopped)).toHaveCount(1);

  await page.getByRole('tab', { name: customers.screen.slips }).click();
  const stopSlip = page.getByRole('button', { name: new RegExp(`^${slips.type.stop}`) });
  await expect(stopSlip).toContainText(slips.paper.unissued);
  await page.getByRole('button', { name: slips.closing.not_wanted }).click();
  await expect(stopSlip).toContainText(slips.paper.not_wanted);
  await page.keyboard.press('F11');
  await expect(stopSlip).toContainText(slips.paper.unissued);

  await page.getByRole('tab', { name: customers.screen.history }).click();
  await expect(page.getByText(/に、共同利用の停止をお伝えしました（電話）/)).toBeVisible();

  await page.getByRole('link', { name: home.title, exact: true }).click();
  await seeHeading(person, home.title);
  await page.getByRole('tab', { name: slips.waiting.tabs.issue }).click();
  const waiting = page.getByRole('tabpanel').getByRole('link', { name: regular.name });
  await expect(waiting.filter({ hasText: slips.type.stop })).toBeVisible();
  await expect(page.getByRole('tab', { name: telling.tab })).toBeVisible();
});
