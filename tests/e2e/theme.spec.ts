import { expect } from '@playwright/test';
import { receiveNewcomer, turn } from '../support/counter-mode.ts';
import { test } from '../support/desk-test.ts';
import { seeHeading, type Person } from '../support/journeys.ts';

/** Whether light letters stand on a dark ground. */
const isDark = ({ page }: Person) =>
  page.evaluate(() => {
    const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
    return red < 128;
  });

test('the screens are dark where that was chosen, whatever the PC is set to, and the customer’s stays light', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { settings, desk } = text;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('link', { name: desk.rail.settings }).click();
  await seeHeading(person, settings.title);
  await page.getByRole('tab', { name: settings.sections.self, exact: true }).click();
  expect(await isDark(person)).toBe(false);
  await page.getByText(settings.self.themes.dark, { exact: true }).click();
  expect(await isDark(person)).toBe(true);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await isDark(person)).toBe(true);
  await page.getByRole('link', { name: text.home.title, exact: true }).click();
  await receiveNewcomer(person);
  await turn(person);
  expect(await isDark(person)).toBe(false);
});
