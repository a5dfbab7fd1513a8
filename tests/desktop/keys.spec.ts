import { expect } from '@playwright/test';
import { test } from '../support/electron.ts';
import { button, seeHeading, signIn } from '../support/journeys.ts';
import { practiceManager, practiceReceptionist } from '../support/practice.ts';

const newPassword = 'momiji-to-yukimi-58';

test('a manager hands out a one-time word, makes a new recovery code and changes the key; the clerk comes in by the word', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { keys, sections } = text.settings;
  const { signIn: words, newPassword: fields } = text.start;
  await page.getByRole('link', { name: text.desk.rail.settings }).click();
  await page.getByRole('tab', { name: sections.staff }).click();
  const clerk = page.getByRole('listitem').filter({ hasText: practiceReceptionist.label });
  await clerk.getByRole('button').click();
  await button(person, keys.reset.action).click();
  await button(person, keys.reset.submit).click();
  const word = (await page.locator('[data-part="one-time-word"]').textContent()) ?? '';
  await button(person, keys.reset.close).click();

  await button(person, keys.newCode).click();
  await page.getByLabel(keys.code.own, { exact: true }).fill(practiceManager.password);
  await button(person, keys.code.begin).click();
  await button(person, keys.code.written).waitFor();
  const code = (await page.locator('dd').allTextContents()).join(' ');
  await button(person, keys.code.written).click();
  await page.getByRole('dialog').getByRole('textbox').fill(code);
  await button(person, keys.code.finish).click();
  // What is to be done with the old paper is said where it is seen, however far down the buttons are.
  await expect(page.getByText(keys.code.done)).toBeInViewport();

  await button(person, keys.rotate).click();
  await page.getByLabel(keys.code.own, { exact: true }).fill(practiceManager.password);
  await page.keyboard.press('Enter');
  await seeHeading(person, words.title);
  await expect(page.getByText(keys.rotation.done)).toBeHidden();
  await page.getByLabel(words.password, { exact: true }).fill(practiceManager.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText(keys.rotation.done)).toBeInViewport();

  await page.keyboard.press('F8');
  await seeHeading(person, words.title);
  // The list of the settings waits below, out of sight.
  await page.getByText(practiceReceptionist.label, { exact: true }).filter({ visible: true }).click();
  await page.getByLabel(words.password, { exact: true }).fill(word);
  await page.keyboard.press('Enter');
  await page.getByLabel(fields.label, { exact: true }).fill(newPassword);
  await page.getByLabel(fields.again).fill(newPassword);
  await page.keyboard.press('Enter');
  await seeHeading(person, text.home.title);
  await page.keyboard.press('F8');
  await seeHeading(person, words.title);
  await signIn(person, newPassword);
});
