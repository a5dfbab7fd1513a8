import { newId } from '../support/ids.ts';
import { expect } from '@playwright/test';
import { callerOf } from '../../build/demo/caller.ts';
import { createApp } from '../../electron/app/create-app.ts';
import {
  adoptNotice,
  button,
  copyCode,
  goThroughSetup,
  pressWithKeys,
  seeHeading,
  signIn,
  tabTo,
  type Person,
} from '../support/journeys.ts';
import { quietPorts } from '../support/quiet-ports.ts';
import { manager } from '../support/set-up-desk.ts';
import { test } from '../support/electron.ts';

/** Whether somebody else can open the ledger of a folder now, with the manager's password. */
async function canBeOpenedElsewhere(folder: string): Promise<boolean> {
  const other = createApp({ folder, ports: quietPorts(folder), mayHoldRealData: true });
  const { accounts } = await callerOf(other)('startup.state', {});
  const { password } = manager;
  const result = await other.router.call('session.sign_in', { id: newId(), staffId: accounts[0]?.staffId, password });
  other.lock();
  return result.ok;
}

/** Waits for a step of the set-up that takes keys: one of its fields has the focus. */
async function seeStep(person: Person, title: string): Promise<void> {
  await seeHeading(person, title);
  await expect(person.page.locator('form :focus')).toHaveCount(1);
}

// The first half hour: from an empty folder to a desk that may show its notice to customers.

test('from an empty folder to a locked desk, with the mouse', async ({ openDesk, folder }) => {
  const person = await openDesk();
  const { page, text } = person;
  const { home } = text;
  await goThroughSetup(person);
  await expect(page.getByRole('radio', { name: manager.label })).toBeChecked();
  await signIn(person);
  await expect(page.getByText(home.role.manager, { exact: true })).toBeVisible();
  await expect(page.getByText('本社工場 8:50–17:30')).toBeVisible();

  await adoptNotice(person, 'R8.4.1');
  await expect(page.getByText('令和8年4月1日から適用しています。')).toBeVisible();

  await button(person, home.ledger.verify).click();
  const whole = page.getByText(text.ledger.verify.wholeLong.replace('{{count}}', ''));
  await expect(whole).toBeVisible();
  expect(await canBeOpenedElsewhere(folder)).toBe(false);

  await button(person, home.lock).click();
  await seeHeading(person, text.start.signIn.title);
  expect(await canBeOpenedElsewhere(folder)).toBe(true);
  await signIn(person);
  // Nothing of the session before is on the screen of the next.
  await expect(whole).toBeHidden();
  await expect(page.getByText('令和8年4月1日から適用しています。')).toBeVisible();
  // Nothing about anybody outside of the page itself.
  await expect(page).toHaveTitle(text.app.name);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/index.html');
});

test('the same with the keyboard alone', async ({ openDesk }) => {
  const person = await openDesk();
  const { page, text } = person;
  const { keyboard } = page;
  const { setup, start, home } = text;
  await seeStep(person, setup.use.title);
  await keyboard.press('Enter');
  await seeStep(person, setup.company.title);
  await keyboard.press('Enter');
  await seeStep(person, setup.shop.title);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await seeStep(person, setup.manager.title);
  await keyboard.insertText(manager.label);
  await keyboard.press('Tab');
  await keyboard.insertText(manager.password);
  // Past the button that shows the password.
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.insertText(manager.password);
  await keyboard.press('Enter');
  const code = await copyCode(person);
  await pressWithKeys(person, button(person, setup.recovery.written));
  await expect(page.getByLabel(setup.check.label)).toBeFocused();
  await keyboard.insertText(code.toLowerCase().replaceAll(' ', ''));
  await keyboard.press('Enter');
  await seeHeading(person, setup.done.title);
  await pressWithKeys(person, button(person, setup.done.next));
  await seeHeading(person, start.signIn.title);
  await keyboard.insertText(manager.password);
  await keyboard.press('Enter');
  await seeHeading(person, home.title);
  await expect(page.getByText('サテライトショップ 9:00–18:00')).toBeVisible();

  await pressWithKeys(person, button(person, home.notice.read));
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
