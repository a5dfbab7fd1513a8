import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { startStateSchema } from '../../electron/contract/startup.ts';
import { fill } from '../../electron/words/fill.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/desk-test.ts';
import { button, copyCode, seeHeading, signIn } from '../support/journeys.ts';
import { addReceptionist, manager, setUpDesk } from '../support/set-up-desk.ts';

const reasons = startStateSchema.exclude(['setup', 'sign_in']).options;

test.use({ viewport: { width: 1366, height: 768 } });

test('the set-up', async ({ openDesk, text }) => {
  const person = await openDesk();
  const { page } = person;
  const { setup, start } = text;
  await seeHeading(person, setup.use.title);
  await page.getByText(setup.use.training, { exact: true }).click();
  await expectAccessible(person, 'use');
  await button(person, setup.next).click();
  await page.getByLabel(setup.company.telephone).fill('12');
  await button(person, setup.next).click();
  await expect(page.getByText(setup.company.fault.telephone)).toBeVisible();
  await expectAccessible(person, 'company');
  await page.getByLabel(setup.company.telephone).fill('023-672-4038');
  await button(person, setup.next).click();
  await seeHeading(person, setup.shop.title);
  await expectAccessible(person, 'shop');
  await button(person, setup.next).click();
  await page.getByLabel(start.newPassword.label, { exact: true }).fill('kaminoyama');
  // The first word about a password waits for the dictionaries to be read.
  await page.getByText(/^(強度|Strength)/).waitFor();
  await button(person, setup.next).click();
  await expect(page.getByText(setup.manager.nameFault)).toBeVisible();
  await expectAccessible(person, 'manager');
  await page.getByLabel(setup.manager.name).fill(manager.label);
  await page.getByLabel(start.newPassword.label, { exact: true }).fill(manager.password);
  await page.getByLabel(start.newPassword.again).fill(manager.password);
  await button(person, setup.next).click();
  const code = await copyCode(person);
  await expectAccessible(person, 'recovery code');
  await button(person, setup.recovery.written).click();
  await page.getByLabel(setup.check.label).fill('A');
  await button(person, setup.check.submit).click();
  await expect(page.getByText(fill(start.code.too_short, { count: 29, typed: 1 }))).toBeVisible();
  await expectAccessible(person, 'recovery code typed back');
  await page.getByLabel(setup.check.label).fill(code);
  await button(person, setup.check.submit).click();
  await seeHeading(person, setup.done.title);
  await expectAccessible(person, 'done');
});

test('every reason why the desk does not open', async ({ openDesk, text }) => {
  const person = await openDesk();
  const { page } = person;
  for (const state of reasons) {
    await page.unrouteAll();
    // Only the screens are looked at here; the journeys prepare the folders.
    await page.route('**/call', async (route) => {
      const { channel } = z.object({ channel: z.string() }).parse(route.request().postDataJSON());
      if (channel !== 'startup.state') return route.continue();
      const value = { state, isTraining: false, practicePassword: null, accounts: [] };
      return route.fulfill({ json: { ok: true, value } });
    });
    await page.reload();
    await seeHeading(person, text.trouble.state[state].title);
    await expectAccessible(person, state);
  }
});

test('sign-in, home, notice, trouble', async ({ host, folder, openDesk, text }) => {
  await addReceptionist(await setUpDesk(host.app));
  const person = await openDesk();
  const { page } = person;
  const { start, home, trouble } = text;
  await seeHeading(person, start.signIn.title);
  await page.getByText(manager.label).click();
  await page.getByLabel(start.signIn.password, { exact: true }).fill('kaminoyama');
  await page.keyboard.press('Enter');
  await expect(page.getByText(start.signIn.wrong)).toBeVisible();
  await expectAccessible(person, 'sign-in');
  await button(person, start.signIn.forgotten).click();
  await seeHeading(person, start.recover.title);
  await expectAccessible(person, 'recover');
  await page.keyboard.press('Escape');
  await page.getByText(manager.label).click();
  await signIn(person);
  await button(person, home.ledger.verify).click();
  await expect(page.getByText(/すべて正しく|all linked as they should be/)).toBeVisible();
  await expectAccessible(person, 'home');
  await button(person, home.notice.read).click();
  await page.getByRole('button', { name: home.adopt.submit, exact: true }).click();
  await expect(page.getByText(home.adopt.notRead)).toBeVisible();
  await expectAccessible(person, 'notice');
  await page.getByText(home.adopt.isRead).click();
  await page.getByRole('button', { name: home.adopt.submit, exact: true }).click();
  await expect(page.getByText(home.adopt.title)).toBeHidden();
  await expectAccessible(person, 'notice adopted');
  await page.keyboard.press('F8');
  await seeHeading(person, start.signIn.title);

  writeFileSync(join(folder, 'desk.db'), 'no database at all');
  await page.getByLabel(start.signIn.password, { exact: true }).fill(manager.password);
  await page.keyboard.press('Enter');
  await seeHeading(person, trouble.state.damaged.title);
  await expectAccessible(person, 'trouble');
});
