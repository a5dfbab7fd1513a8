import { expect, type Locator } from '@playwright/test';
import { fillNewCustomer, openCustomer, saveNewcomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, signInAs } from '../support/journeys.ts';
import { copyPractice, practiceManager, regular } from '../support/practice.ts';

// What 150 % leave of a screen of 1366×690: what was just done, and what else is to be known, leaves room for the answers.
test.use({ viewport: { width: 911, height: 460 } });

/** By the middles of what stands in it, and the scroll bar aside: how many lines these are. */
const linesOf = (places: Locator) =>
  places.evaluateAll((found) => {
    const middles = found
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ top, bottom }) => (top + bottom) / 2);
    return middles.filter((middle, at) => middles.findIndex((other) => Math.abs(other - middle) < 6) === at).length;
  });

const heightOf = async (place: Locator) => (await place.boundingBox())?.height ?? Infinity;

test('what was recorded is said on one line with its buttons, and who lives with the customer on a quarter of the screen', async ({
  folder,
  now,
  openDesk,
}) => {
  await copyPractice(folder, now);
  const person = await openDesk();
  const { page, text } = person;
  const { consent } = text;
  await signInAs(person, practiceManager);
  // Somebody with the regular's telephone.
  await fillNewCustomer(person);
  await page.getByRole('textbox', { name: text.customers.field.phones }).first().fill(regular.phone);
  await saveNewcomer(person);
  await openCustomer(person, regular.kana, regular.name);
  await button(person, consent.same).click();
  // With everything that can be pressed: taking back what was chosen, too.
  await expect(button(person, consent.undoAll)).toBeVisible();
  expect(await linesOf(page.locator('[data-part="consent-actions"] button'))).toBe(1);
  await page.keyboard.press('F9');
  const done = page.locator('[aria-live]').filter({ hasText: consent.recorded });
  await expect(done.getByRole('button')).toHaveCount(4);
  expect(await linesOf(done.locator('button, strong'))).toBe(1);
  await button(person, consent.stop.action).click();
  await button(person, consent.stop.everything).click();
  const stopped = page.locator('[aria-live]').filter({ hasText: consent.stop.done });
  await expect(stopped.getByRole('button')).toHaveCount(4);
  expect(await linesOf(stopped.locator('button, strong'))).toBe(1);
  const household = page.locator('[aria-live]').filter({ hasText: consent.household.title });
  await expect(household.getByRole('link')).toBeVisible();
  expect(await heightOf(household)).toBeLessThan(460 / 4);
  expect(await linesOf(household.getByRole('button').or(household.locator('strong')))).toBe(1);
});

test('what a manager has to see to takes one line of home', async ({ folder, now, openDesk }) => {
  await copyPractice(folder, now);
  const person = await openDesk();
  const { page, text } = person;
  await signInAs(person, practiceManager);
  const look = page.getByRole('button', { name: text.home.note.look });
  const title = page.getByText(text.home.gaps.banner, { exact: true });
  await expect(look).toBeVisible();
  expect(await linesOf(look.or(title))).toBe(1);
});

test('a request is received below one line of buttons', async ({ folder, now, openDesk }) => {
  await copyPractice(folder, now);
  const person = await openDesk();
  const { page, text } = person;
  const { receive } = text.requests;
  await signInAs(person, practiceManager);
  await openCustomer(person, regular.kana, regular.name);
  await page.keyboard.press('F4');
  const buttons = [receive.cancel, receive.submit, receive.submitAndPrint].map((name) => button(person, name).last());
  for (const one of buttons) await expect(one).toBeVisible();
  const middles = await Promise.all(
    buttons.map(async (one) => {
      const box = await one.boundingBox();
      return box === null ? NaN : box.y + box.height / 2;
    }),
  );
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
});
