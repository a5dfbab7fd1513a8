import { expect, type CDPSession, type Page } from '@playwright/test';
import { test } from '../support/desk-test.ts';
import { button, seeHeading, signInAs } from '../support/journeys.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';

/** What an input method shows while somebody types よしだ and picks a candidate. */
const steps = ['ｙ', 'よ', 'よｓ', 'よし', 'よしｄ', 'よしだ', '吉田', '𠮷田'];

async function compose(ime: CDPSession, page: Page, shown: readonly string[] = steps): Promise<void> {
  for (const text of shown) {
    await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(15);
  }
}

test('the keys of an input method are no answers: Enter picks a candidate, Esc drops one', async ({
  openDesk,
  context,
  text,
}) => {
  const person = await openDesk();
  const { page } = person;
  const { setup, start } = text;
  const ime = await context.newCDPSession(page);
  await seeHeading(person, setup.use.title);
  for (const title of [setup.company.title, setup.shop.title, setup.manager.title]) {
    await button(person, setup.next).click();
    await seeHeading(person, title);
  }
  const field = page.getByLabel(setup.manager.name);
  await expect(field).toBeFocused();

  await compose(ime, page);
  // The Enter that picks the candidate, as Windows and as other systems report it.
  const enter = { type: 'rawKeyDown', code: 'Enter' } as const;
  await ime.send('Input.dispatchKeyEvent', { ...enter, windowsVirtualKeyCode: 229, key: 'Process' });
  await ime.send('Input.dispatchKeyEvent', { ...enter, windowsVirtualKeyCode: 13, key: 'Enter' });
  await ime.send('Input.insertText', { text: '𠮷田' });
  await expect(field).toHaveValue('𠮷田');
  await expect(page.getByText(start.newPassword.empty)).toBeHidden();

  await compose(ime, page);
  const escape = { type: 'rawKeyDown', code: 'Escape', key: 'Escape', windowsVirtualKeyCode: 27 } as const;
  await ime.send('Input.dispatchKeyEvent', escape);
  await seeHeading(person, setup.manager.title);
  await ime.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(field).toHaveValue('𠮷田');

  // The same keys outside of a composition are answers.
  await field.press('Enter');
  await expect(page.getByText(start.newPassword.empty)).toBeVisible();
  await page.keyboard.press('Escape');
  await seeHeading(person, setup.shop.title);
});

test('the reading is taken from the input method while a name is typed', async ({
  openDesk,
  context,
  folder,
  now,
  text,
}) => {
  await copyPractice(folder, now);
  const person = await openDesk();
  const { page } = person;
  const ime = await context.newCDPSession(page);
  const { field } = text.customers;
  await signInAs(person, practiceManager);
  await page.keyboard.press('F3');
  const name = page.getByRole('textbox', { name: field.name });
  const kana = page.getByRole('textbox', { name: field.kana });
  await expect(name).toBeFocused();
  await compose(ime, page);
  await ime.send('Input.insertText', { text: '𠮷田' });
  await expect(kana).toHaveValue('よしだ');
  await page.keyboard.insertText('　');
  await compose(ime, page, ['ｈ', 'は', 'はな', 'はなｋ', 'はなこ', '花子']);
  await ime.send('Input.insertText', { text: '華子' });
  await expect(name).toHaveValue('𠮷田　華子');
  await expect(kana).toHaveValue('よしだ はなこ');
  // What is marked is typed anew: no other word loses its reading.
  await name.evaluate((input: HTMLInputElement) => input.setSelectionRange(0, '𠮷田'.length));
  await compose(ime, page, ['さ', 'さと', 'さとう', '佐藤']);
  await ime.send('Input.insertText', { text: '佐藤' });
  await expect(name).toHaveValue('佐藤　華子');
  await expect(kana).toHaveValue('さとう はなこ');
  // Whoever answers for a minor is typed in the same way.
  await page.getByRole('textbox', { name: field.bornOn }).fill('平成30年1月2日');
  const guardian = page.getByRole('group', { name: field.legalRepresentatives });
  await guardian.getByRole('textbox', { name: text.customers.person.name }).focus();
  await compose(ime, page);
  await ime.send('Input.insertText', { text: '𠮷田' });
  await expect(guardian.getByRole('textbox', { name: text.customers.person.kana })).toHaveValue('よしだ');
});
