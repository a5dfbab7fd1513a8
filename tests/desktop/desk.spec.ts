import { join } from 'node:path';
import { expect } from '@playwright/test';
import { v7 } from 'uuid';
import { callerOf } from '../../build/demo/caller.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { createApp } from '../../electron/app/create-app.ts';
import { ja } from '../../renderer/text/ja.ts';
import { test } from '../support/electron.ts';
import { adoptNotice, button, goThroughSetup, seeHeading, signIn } from '../support/journeys.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { manager } from '../support/set-up-desk.ts';

/** Whether somebody else can open the ledger of a folder now, with the manager's password. */
async function canBeOpenedElsewhere(folder: string): Promise<boolean> {
  const other = createApp({ folder, ports: quietPorts(folder), mayHoldRealData: true });
  const { accounts } = await callerOf(other)('startup.state', {});
  const { password } = manager;
  const result = await other.router.call('session.sign_in', { id: v7(), staffId: accounts[0]?.staffId, password });
  other.lock();
  return result.ok;
}

test('set-up to home in a real window; locking lets go of the ledger', async ({ openWindow, folder }) => {
  const { page, app } = await openWindow();
  const person = { page, text: ja };
  await goThroughSetup(person);
  const { official } = await findElectron();
  await expect(page.getByText(ja.start.training.text)).toBeVisible({ visible: !official });
  await signIn(person);
  await adoptNotice(person, 'R8.4.1');
  await button(person, ja.home.ledger.verify).click();
  await expect(page.getByText('件の記録は、すべて正しくつながっています。')).toBeVisible();
  expect(await canBeOpenedElsewhere(join(folder, 'data'))).toBe(false);

  await page.keyboard.press('F8');
  await seeHeading(person, ja.start.signIn.title);
  expect(await canBeOpenedElsewhere(join(folder, 'data'))).toBe(true);
  await signIn(person);
  await expect(page.getByText('令和8年4月1日から適用しています。')).toBeVisible();

  // Nothing about anybody outside of the page itself.
  const titles = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()));
  expect(titles).toEqual([ja.app.name]);
  expect(page.url()).toBe('app://desk/index.html');
});

test('the language is kept when the window is opened again', async ({ openWindow }) => {
  const first = await openWindow();
  await first.page.getByRole('button', { name: 'English' }).click();
  await seeHeading({ ...first, text: ja }, 'Let us begin');
  await first.app.close();
  const { page } = await openWindow();
  await seeHeading({ page, text: ja }, 'Let us begin');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
