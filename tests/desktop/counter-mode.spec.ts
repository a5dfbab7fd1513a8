import { expect } from '@playwright/test';
import { receiveNewcomer, seeGreeting, seeNothingOfTheDesk, turn } from '../support/counter-mode.ts';
import { test } from '../support/electron.ts';

test('the turned window has no menu, opens no other, and stays turned when it is loaded anew', async ({
  sitDown,
  windows,
}) => {
  const person = await sitDown();
  const { page } = person;
  await receiveNewcomer(person);
  await turn(person);
  const [opened] = windows;
  if (opened === undefined) throw new Error('no window');
  const count = () => opened.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  const before = await count();
  expect(
    await opened.app.evaluate(({ Menu, BrowserWindow }) => [
      Menu.getApplicationMenu() === null || BrowserWindow.getAllWindows().every((one) => !one.isMenuBarVisible()),
      BrowserWindow.getAllWindows().length,
    ]),
  ).toEqual([true, 1]);
  // That the window navigates nowhere else is tried in security.spec.ts.
  await page.evaluate(() => {
    window.open('app://desk/index.html');
    history.back();
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://desk/index.html');
  expect(await count()).toBe(before);
  await seeGreeting(person);
  // As with Control+R of a browser, or when the page has crashed.
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reloadIgnoringCache());
  await seeGreeting(person);
  await seeNothingOfTheDesk(person);
});
