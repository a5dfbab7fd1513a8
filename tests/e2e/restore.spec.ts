import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { createApp } from '../../electron/app/create-app.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/desk-test.ts';
import { newId } from '../support/ids.ts';
import { button, seeHeading, signInAs, type Person } from '../support/journeys.ts';
import { practiceManager } from '../support/practice.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { manager, setUpDesk } from '../support/set-up-desk.ts';

async function goBack(person: Person): Promise<void> {
  const { page, text } = person;
  await seeHeading(person, text.restore.wouldLose.title);
  await expectAccessible(person, 'what would be lost');
  await button(person, text.restore.wouldLose.submit).click();
  await seeHeading(person, text.restore.done.title);
  await expect(page.getByRole('textbox', { name: text.lost.done.letter })).toHaveValue('B');
  await expectAccessible(person, 'gone back');
  await button(person, text.lost.done.signIn).click();
}

for (const language of ['ja', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, viewport: { width: 1366, height: 768 } });

    test('a manager goes back to a backup from the settings', async ({ sitDown, folder }) => {
      const person = await sitDown();
      const { page, text } = person;
      const { desk, settings, backup, restore } = text;
      await page.getByRole('link', { name: desk.rail.settings }).click();
      await seeHeading(person, settings.title);
      await page.getByRole('tab', { name: settings.sections.backup }).click();
      await button(person, backup.make).click();
      await expect(page.getByRole('row')).toHaveCount(2);
      await button(person, restore.begin).click();
      await seeHeading(person, restore.title);
      await expectAccessible(person, 'which backup');
      // Whoever comes from the settings is chosen already.
      await page.getByRole('textbox', { name: text.start.signIn.password }).fill(practiceManager.password);
      await page.keyboard.press('Enter');
      await goBack(person);
      await signInAs(person, practiceManager);
      await seeHeading(person, text.home.title);
      expect(readdirSync(folder).filter((name) => name.startsWith('replaced-'))).toHaveLength(1);
    });

    test('everything is gone but a stick and the recovery code', async ({ folder, saved, openDesk, text }) => {
      const app = createApp({ folder, ports: quietPorts(folder), mayHoldRealData: true });
      const { call, managerId, recoveryCode } = await setUpDesk(app);
      await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
      await call('backup.make', { id: newId(), cause: 'by_hand' });
      app.lock();
      cpSync(join(folder, 'backups'), join(saved, 'ConsentDesk-backups'), { recursive: true });
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });

      const person = await openDesk();
      const { page } = person;
      const { restore, start, setup } = text;
      await seeHeading(person, setup.use.title);
      await button(person, restore.way).click();
      await expect(page.getByText(restore.none)).toBeVisible();
      await expectAccessible(person, 'no backup yet');
      await button(person, restore.choose).click();
      await button(person, restore.byCode).click();
      await page.getByLabel(start.recover.code).fill(recoveryCode);
      const password = 'chosen after the fire 91';
      await page.getByLabel(start.newPassword.label).first().fill(password);
      await page.getByLabel(start.newPassword.again).fill(password);
      await expectAccessible(person, 'by the recovery code');
      await page.keyboard.press('Enter');
      await goBack(person);
      await page.getByLabel(start.signIn.password, { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await seeHeading(person, text.home.title);
      expect(existsSync(join(folder, 'desk.db'))).toBe(true);
    });
  });
}

test.describe('a damaged ledger', () => {
  test.use({ language: 'ja', viewport: { width: 911, height: 460 } });

  test('is read as far as it can be, built anew on its backup, and signed in to', async ({
    folder,
    openDesk,
    text,
  }) => {
    const app = createApp({ folder, ports: quietPorts(folder), mayHoldRealData: true });
    const { call, managerId } = await setUpDesk(app);
    await call('session.sign_in', { id: newId(), staffId: managerId, password: manager.password });
    await call('backup.make', { id: newId(), cause: 'by_hand' });
    app.lock();
    const file = join(folder, 'desk.db');
    const bytes = readFileSync(file);
    bytes.fill(7, 1_000, 3_000);
    writeFileSync(file, bytes);

    const person = await openDesk();
    const { page } = person;
    const { salvage, start, trouble } = text;
    await page.getByLabel(start.signIn.password, { exact: true }).fill(manager.password);
    await page.keyboard.press('Enter');
    await seeHeading(person, trouble.state.damaged.title);
    await button(person, salvage.way).click();
    await seeHeading(person, salvage.title);
    await expectAccessible(person, 'who reads');
    await page.getByRole('textbox', { name: start.signIn.password }).fill(manager.password);
    await page.keyboard.press('Enter');
    await seeHeading(person, salvage.report.title);
    await expectAccessible(person, 'what was read');
    await button(person, salvage.report.submit).click();
    await seeHeading(person, salvage.done);
    await expectAccessible(person, 'built anew');
    await button(person, text.lost.done.signIn).click();
    await page.getByLabel(start.signIn.password, { exact: true }).fill(manager.password);
    await page.keyboard.press('Enter');
    await seeHeading(person, text.home.title);
  });
});
