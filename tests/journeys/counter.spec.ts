import { expect } from '@playwright/test';
import { countInputs } from '../support/count-inputs.ts';
import {
  agreeAndPrint,
  fillNewCustomer,
  newcomer,
  openCustomer,
  saveNewcomer,
  searchBox,
  seeCustomer,
  serveAgain,
  serveAgainWithKeys,
  serveNewcomer,
  serveNewcomerWithKeys,
} from '../support/counter-journeys.ts';
import { button, pressWithKeys, seeHeading } from '../support/journeys.ts';
import { practiceManager, regular } from '../support/practice.ts';
import { test } from '../support/electron.ts';

// What happens at the counter all day: customers come, come again, say stop, and the telephone rings.

test('a new customer with one car is on paper after at most 12 inputs beyond the text, with the mouse', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const count = await countInputs(page);
  await serveNewcomer(person);
  expect((await count()).presses).toBeLessThanOrEqual(12);
  await expect(searchBox(person)).toBeFocused();
  // Everything stands there when the customer is opened again.
  await openCustomer(person, newcomer.kana, newcomer.name);
  await expect(page.getByRole('main').getByText(newcomer.plate)).toBeVisible();
  await expect(page.getByRole('tab', { name: text.customers.screen.slips })).toContainText('1');
  await page.getByRole('tab', { name: text.customers.screen.slips }).click();
  await expect(page.getByText(text.slips.copies.first)).toBeVisible();
});

test('a new customer is on paper after at most 15, with the keyboard alone', async ({ sitDown }) => {
  const person = await sitDown();
  const count = await countInputs(person.page);
  await serveNewcomerWithKeys(person);
  expect((await count()).presses).toBeLessThanOrEqual(15);
  await expect(searchBox(person)).toBeFocused();
});

const again = { 'the mouse': serveAgain, 'the keyboard alone': serveAgainWithKeys };
for (const [hands, serve] of Object.entries(again)) {
  test(`a returning customer has the same as before on paper after at most 10 inputs, with ${hands}`, async ({
    sitDown,
  }) => {
    const person = await sitDown();
    const count = await countInputs(person.page);
    await serve(person);
    expect((await count()).all).toBeLessThanOrEqual(10);
    await expect(searchBox(person)).toBeFocused();
    await openCustomer(person, regular.digits, regular.name);
    await expect(person.page.getByRole('tab', { name: person.text.customers.screen.slips })).toContainText('2');
  });
}

test('a customer who says stop is stopped with two presses, and starts again only after a yes', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { stop } = text.consent;
  await openCustomer(person, regular.digits, regular.name);
  const count = await countInputs(page);
  await button(person, stop.action).click();
  await button(person, stop.everything).click();
  await expect(page.getByText(stop.done)).toBeVisible();
  expect((await count()).all).toBe(2);
  await expect(page.getByText(text.customers.screen.everyUse)).toBeVisible();
  await expect(page.getByText(text.customers.screen.everyShare)).toBeVisible();
  // Starting again is asked about, and recorded only after a yes.
  await button(person, text.consent.all).click();
  await page.keyboard.press('F9');
  await expect(page.getByText(text.consent.reinstate.title)).toBeVisible();
  await button(person, text.consent.reinstate.confirm).click();
  await expect(page.getByText(text.consent.recorded)).toBeVisible();
  await expect(page.getByText(text.customers.screen.everyUse)).toBeHidden();
});

test('a stop with the keyboard alone', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { stop } = text.consent;
  await page.keyboard.type(regular.digits);
  await expect(page.getByRole('option', { name: regular.name })).toBeVisible();
  await page.keyboard.press('Enter');
  await seeCustomer(person, regular.name);
  await pressWithKeys(person, button(person, stop.action));
  await pressWithKeys(person, button(person, stop.everything));
  await expect(page.getByText(stop.done)).toBeVisible();
  await expect(page.getByText(text.customers.screen.everyUse)).toBeVisible();
  await expect(page.getByText(text.customers.screen.everyShare)).toBeVisible();
});

test('a lock in the middle of a form keeps it; a wrong password is said, and with the right one it goes on', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { signIn } = text.start;
  await fillNewCustomer(person);
  await page.keyboard.press('F8');
  await seeHeading(person, signIn.title);
  await expect(page.getByText(newcomer.name)).toBeHidden();
  await expect(page.getByText(text.desk.locked.note)).toBeVisible();
  const field = page.getByLabel(signIn.password, { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('kaminoyama');
  await page.keyboard.press('Enter');
  await expect(page.getByText(signIn.wrong)).toBeVisible();
  // The next one can be typed at once.
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.insertText(practiceManager.password);
  await expect(page.getByText(signIn.wrong)).toBeHidden();
  await page.keyboard.press('Enter');
  await seeHeading(person, text.customers.form.newTitle);
  await saveNewcomer(person);
  await agreeAndPrint(person);
  // It was recorded, and nothing of it is left to be taken up.
  await expect(page.getByText(text.home.parked.title)).toBeHidden();
});

test('a form that is put aside is found at home and taken up', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await fillNewCustomer(person);
  await page.keyboard.press('Escape');
  await button(person, text.desk.leave.park).click();
  await seeHeading(person, text.home.title);
  // It was put aside on purpose: nothing was cut off.
  await expect(page.getByText(text.home.parked.title)).toBeVisible();
  await expect(page.getByText(text.home.parked.cutOff)).toBeHidden();
  await button(person, text.home.parked.goOn).click();
  await seeHeading(person, text.customers.form.newTitle);
  await expect(page.getByRole('textbox', { name: text.customers.field.name }).first()).toHaveValue(newcomer.name);
  await saveNewcomer(person);
});
