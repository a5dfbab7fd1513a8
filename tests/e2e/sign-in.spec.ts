import { trustedId } from '../../electron/domain/ids.ts';
import { newId } from '../support/ids.ts';
import { expect } from '@playwright/test';
import { fill } from '../../electron/words/fill.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading, signIn } from '../support/journeys.ts';
import { practiceReceptionist } from '../support/practice.ts';
import { addReceptionist, manager, otherPassword, receptionist, setUpDesk } from '../support/set-up-desk.ts';

test('a password can be looked at, and is never sent by the wrong Enter', async ({ host, openDesk, text }) => {
  await setUpDesk(host.app);
  const { page } = await openDesk();
  const field = page.getByLabel('パスワード', { exact: true });
  await field.fill(manager.password);
  await expect(field).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'パスワードを表示する' }).press('Enter');
  await expect(field).toHaveAttribute('type', 'text');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.start.signIn.title);
});

test('after five wrong passwords there is a wait that counts down', async ({ host, openDesk, text }) => {
  await setUpDesk(host.app);
  const { page } = await openDesk();
  const submit = page.getByRole('button', { name: text.start.signIn.submit });
  const field = page.getByLabel('パスワード', { exact: true });
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(submit).toBeEnabled();
    await field.fill(`kaminoyama ${tries}`);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
  const note = page.getByText(/^パスワードの間違いが続きました。あと\d+秒お待ちください。$/);
  await expect(note).toBeVisible();
  await expect(submit).toBeDisabled();
  const before = await note.textContent();
  await expect(note).not.toHaveText(before ?? '');
  // The right one does not help either, and is not even sent.
  await field.fill(manager.password);
  await field.press('Enter');
  await expect(note).toBeVisible();
  await seeHeading({ page, text }, text.start.signIn.title);
});

test('who forgot the password makes a new one with the recovery code', async ({ host, openDesk, text }) => {
  const { recoveryCode } = await setUpDesk(host.app);
  const person = await openDesk();
  const { page } = person;
  await button(person, text.start.signIn.forgotten).click();
  await seeHeading(person, text.start.recover.title);
  await page.keyboard.press('Escape');
  await seeHeading(person, text.start.signIn.title);
  await button(person, text.start.signIn.forgotten).click();

  const code = page.getByLabel(text.start.recover.code, { exact: true });
  await code.fill('ABC');
  await page.getByLabel(text.start.newPassword.label, { exact: true }).fill(otherPassword);
  await page.getByLabel(text.start.newPassword.again).fill(otherPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByText(fill(text.start.code.too_short, { count: 27, typed: 3 }))).toBeVisible();
  await expect(code).toBeFocused();
  await code.fill(recoveryCode.toLowerCase().replaceAll('-', 'ー'));
  await page.keyboard.press('Enter');
  await seeHeading(person, text.home.title);

  await page.keyboard.press('F8');
  await page.getByLabel('パスワード', { exact: true }).fill(manager.password);
  await page.keyboard.press('Enter');
  await expect(page.getByText(text.start.signIn.wrong)).toBeVisible();
  await signIn(person, otherPassword);
});

test('of several people each chooses their name; a receptionist is offered nothing of the manager', async ({
  host,
  openDesk,
  text,
}) => {
  await addReceptionist(await setUpDesk(host.app));
  const person = await openDesk();
  const { page } = person;
  // Nobody was here before, so nobody is chosen.
  await button(person, text.start.signIn.submit).click();
  await expect(page.getByText(text.start.signIn.nobody)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: receptionist.label })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(receptionist.password);
  await page.keyboard.press('Enter');
  await seeHeading(person, text.home.title);
  await expect(page.getByText(text.home.notice.askManager)).toBeVisible();
  await expect(button(person, text.home.ledger.verify)).toBeHidden();
  await button(person, text.home.notice.view).click();
  await expect(page.getByText(text.home.gaps.title)).toBeVisible();
  await expect(page.getByText(text.home.adopt.title)).toBeHidden();
  await page.keyboard.press('Escape');
  await seeHeading(person, text.home.title);

  await page.keyboard.press('F8');
  await expect(page.getByRole('radio', { name: receptionist.label })).toBeChecked();
  await page.getByText(manager.label).click();
  await signIn(person);
  await expect(button(person, text.home.notice.read)).toBeVisible();
});

test('when the operating system locks the desk, the sign-in covers it at once', async ({ host, openDesk, text }) => {
  await setUpDesk(host.app);
  const person = await openDesk();
  await signIn(person);
  // Everything that home asks for has come; the next question is the click.
  await expect(person.page.getByText(text.home.notice.draft)).toBeVisible();
  await expect(person.page.getByText(text.home.gaps.banner)).toBeVisible();
  host.app.lock();
  await seeHeading(person, text.start.signIn.title);
  await signIn(person);
});

test('a version that somebody else has adopted meanwhile is not adopted twice', async ({ host, openDesk, text }) => {
  const { call } = await setUpDesk(host.app);
  const person = await openDesk();
  const { page } = person;
  await signIn(person);
  await button(person, text.home.notice.read).click();
  const [draft] = await call('notice.list', {});
  await call('notice.adopt', { id: newId(), noticeId: draft?.noticeId ?? trustedId(''), effectiveOn: '2026-05-01' });
  await page.getByText(text.home.adopt.isRead).click();
  await page.getByRole('button', { name: text.home.adopt.submit, exact: true }).click();
  await expect(page.getByText('令和8年5月1日から適用します。台帳に記録しました。')).toBeVisible();
});

test.describe('a receptionist', () => {
  test.use({ who: practiceReceptionist });

  test('is shown no way to the ledger, and settings of their own', async ({ sitDown }) => {
    const person = await sitDown();
    const { page, text } = person;
    await expect(page.getByRole('link', { name: text.desk.rail.ledger })).toBeHidden();
    await page.getByRole('link', { name: text.desk.rail.settings }).click();
    await seeHeading(person, text.settings.title);
  });
});
