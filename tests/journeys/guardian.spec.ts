import { expect } from '@playwright/test';
import { openCustomer, sayReadAloud, searchBox } from '../support/counter-journeys.ts';
import { test } from '../support/electron.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { askGuardian, fillMinor, minor, saveMinor, sayChecked } from '../support/minor-journey.ts';
import { usualNow } from '../support/shift-date.ts';

test('a child is registered with the guardian, who answers by name, and is named on the slip', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { consent } = text;
  await fillMinor(person, usualNow);
  await saveMinor(person);
  await button(person, consent.all).click();
  await askGuardian(person);
  // Nothing was checked before somebody says so.
  await page.keyboard.press('F12');
  await expect(page.getByText(consent.giver.missing.identity)).toBeVisible();
  await expect(page.getByText(consent.giver.missing.proof)).toBeVisible();
  await sayChecked(person);
  await page.keyboard.press('F12');
  await sayReadAloud(person);
  await seeHeading(person, text.home.title);
  // The guardian is no customer.
  await searchBox(person).fill(minor.guardian);
  await expect(page.getByRole('option', { name: minor.guardian })).toHaveCount(0);
  await searchBox(person).fill('');
  await openCustomer(person, minor.kana, minor.name);
  await page.getByRole('tab', { name: text.customers.screen.slips }).click();
  await expect(page.getByText(text.slips.copies.first)).toBeVisible();
  const paper = page.locator('[data-part="pdf-text"]');
  await expect(paper.filter({ hasText: minor.guardian }).first()).toBeAttached();
  await page.getByRole('tab', { name: text.customers.screen.history }).click();
  await expect(page.getByText(`お答えの方：法定代理人（親権者） ${minor.guardian} 様`)).toBeVisible();
});
