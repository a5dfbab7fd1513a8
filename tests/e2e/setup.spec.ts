import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/desk-test.ts';
import { button, copyCode, seeHeading, signIn } from '../support/journeys.ts';
import { manager } from '../support/set-up-desk.ts';

test('nothing is on the disk before the recovery code was typed back', async ({ openDesk, text, folder }) => {
  const person = await openDesk();
  const { page } = person;
  const { setup, start } = text;
  await seeHeading(person, setup.use.title);
  await page.getByText(setup.use.training, { exact: true }).click();
  await expect(page.getByText(start.training.text)).toBeVisible();
  for (const title of [setup.company.title, setup.shop.title, setup.manager.title]) {
    await button(person, setup.next).click();
    await seeHeading(person, title);
  }
  await page.getByLabel(setup.manager.name).fill(manager.label);
  await page.getByLabel(start.newPassword.label, { exact: true }).fill(manager.password);
  await page.getByLabel(start.newPassword.again).fill(manager.password);
  await page.keyboard.press('Enter');
  const code = await copyCode(person);
  await button(person, setup.recovery.written).click();
  expect(existsSync(join(folder, 'desk.db'))).toBe(false);
  expect(existsSync(join(folder, 'keys.json'))).toBe(false);

  const field = page.getByLabel(setup.check.label);
  const wrongLast = code.at(-1) === '7' ? '8' : '7';
  await field.fill(code.slice(0, -1) + wrongLast);
  await page.keyboard.press('Enter');
  await expect(page.getByText(start.code.wrong_check_character)).toBeVisible();
  await expect(field).toBeFocused();
  // Looking at it once more does not make another.
  await page.keyboard.press('Escape');
  expect(await copyCode(person)).toBe(code);
  await button(person, setup.recovery.written).click();
  await field.fill(code);
  await page.keyboard.press('Enter');
  await seeHeading(person, setup.done.title);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['desk.db', 'keys.json', 'training']));
  await button(person, setup.done.next).click();
  await signIn(person);
  await expect(page.getByText(start.training.text)).toBeVisible();
});
