import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/desk-test.ts';
import { adoptNotice, button, copyCode, goThroughSetup, seeHeading, signIn, tabTo } from '../support/journeys.ts';
import { manager } from '../support/set-up-desk.ts';

test('from an empty folder to a locked desk, with the mouse', async ({ openDesk, text }) => {
  const person = { page: await openDesk(), text };
  const { page } = person;
  await goThroughSetup(person);
  await expect(page.getByRole('radio', { name: manager.label })).toBeChecked();
  await signIn(person);
  await expect(page.getByText('管理者', { exact: true })).toBeVisible();
  await expect(page.getByText('本社工場 8:50–17:30')).toBeVisible();

  await adoptNotice(person, 'R8.4.1');
  await expect(page.getByText('令和8年4月1日から適用しています。')).toBeVisible();

  await button(person, '台帳を検証').click();
  await expect(page.getByText('件の記録は、すべて正しくつながっています。')).toBeVisible();

  await button(person, 'ロック').click();
  await seeHeading(person, 'サインイン');
  await signIn(person);
  // Nothing of the session before is on the screen of the next.
  await expect(page.getByText('すべて正しくつながっています')).toBeHidden();
  await expect(page).toHaveTitle('同意デスク');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/index.html');
});

test('the same with the keyboard alone', async ({ openDesk, text }) => {
  const person = { page: await openDesk(), text };
  const { page } = person;
  const { keyboard } = page;
  const { setup, start, home } = text;
  await seeHeading(person, setup.use.title);
  await keyboard.press('Enter');
  await seeHeading(person, setup.company.title);
  await keyboard.press('Enter');
  await seeHeading(person, setup.shop.title);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await seeHeading(person, setup.manager.title);
  await keyboard.insertText(manager.label);
  await keyboard.press('Tab');
  await keyboard.insertText(manager.password);
  // Past the button that shows the password.
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.insertText(manager.password);
  await keyboard.press('Enter');
  const code = await copyCode(person);
  await tabTo(person, button(person, setup.recovery.written));
  await keyboard.press('Enter');
  await expect(page.getByLabel(setup.check.label)).toBeFocused();
  await keyboard.insertText(code.toLowerCase().replaceAll(' ', ''));
  await keyboard.press('Enter');
  await seeHeading(person, setup.done.title);
  await tabTo(person, button(person, setup.done.next));
  await keyboard.press('Enter');
  await seeHeading(person, start.signIn.title);
  await keyboard.insertText(manager.password);
  await keyboard.press('Enter');
  await seeHeading(person, home.title);
  await expect(page.getByText('サテライトショップ 9:00–18:00')).toBeVisible();

  await tabTo(person, button(person, home.notice.read));
  await keyboard.press('Enter');
  await expect(page.getByText(home.gaps.code.responsible_party)).toBeVisible();
  await tabTo(person, page.getByLabel(home.adopt.date));
  await keyboard.insertText('令和8年4月1日');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(page.getByText('令和8年4月1日から適用します。台帳に記録しました。')).toBeVisible();
  await keyboard.press('Escape');
  await seeHeading(person, home.title);
  await keyboard.press('F8');
  await seeHeading(person, start.signIn.title);
  await expect(page.getByLabel(start.signIn.password, { exact: true })).toBeFocused();
});

test('nothing is on the disk before the recovery code was typed back', async ({ openDesk, text, folder }) => {
  const person = { page: await openDesk(), text };
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
