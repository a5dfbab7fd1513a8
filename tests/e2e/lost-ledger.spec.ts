import { expect } from '@playwright/test';
import { fill } from '../../electron/words/fill.ts';
import { expectAccessible } from '../support/accessible.ts';
import { openCustomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading, type Person } from '../support/journeys.ts';
import { copyPractice, practiceManager, practiceReceptionist, regular } from '../support/practice.ts';
import { rollBack } from '../support/rolled-back.ts';

/** Chooses a name and types the password, wherever both are asked for. */
async function signAs({ page, text }: Person, { label, password }: typeof practiceManager): Promise<void> {
  await page.getByRole('radiogroup').getByText(label, { exact: true }).click();
  await page.getByLabel(text.start.signIn.password, { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

for (const language of ['ja', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, viewport: { width: 1366, height: 768 } });

    test('a ledger that has gone back: told, looked up in, gone on with, and its lost number settled', async ({
      folder,
      openDesk,
      text,
    }) => {
      await copyPractice(folder);
      const receiptNo = await rollBack(folder);
      const person = await openDesk();
      const { page } = person;
      const { lost, trouble } = text;
      await signAs(person, practiceReceptionist);
      await seeHeading(person, trouble.state.rolled_back.title);
      await expect(page.getByText(receiptNo)).toBeVisible();
      await expectAccessible(person, 'rolled back');

      // A clerk looks things up, and nothing more.
      await button(person, lost.lookUp).click();
      await seeHeading(person, lost.lookUpSignIn.title);
      await expectAccessible(person, 'sign-in to look up');
      await signAs(person, practiceReceptionist);
      await expect(page.getByText(lost.banner)).toBeVisible();
      await openCustomer(person, regular.digits, regular.name);
      await expect(page.getByText(lost.banner)).toBeVisible();
      await expectAccessible(person, 'a customer, looked up');
      await page.keyboard.press('F2');
      await page.keyboard.insertText(receiptNo);
      await expect(page.getByText(fill(text.desk.box.missingRecord, { receiptNo }))).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('F8');

      // A clerk does not decide; a manager does.
      await seeHeading(person, text.start.signIn.title);
      await signAs(person, practiceReceptionist);
      await button(person, lost.goOn).click();
      await seeHeading(person, lost.goOnForm.title);
      await expectAccessible(person, 'going on');
      await signAs(person, practiceReceptionist);
      await expect(page.getByText(lost.goOnForm.forbidden)).toBeVisible();
      await signAs(person, practiceManager);
      await seeHeading(person, lost.done.title);
      await expect(page.getByRole('textbox', { name: lost.done.letter })).toHaveValue('B');
      await expectAccessible(person, 'gone on');
      await button(person, lost.done.signIn).click();

      await signAs(person, practiceManager);
      await seeHeading(person, text.home.title);
      await expect(page.getByText(lost.banner)).toBeHidden();
      await page.getByRole('tab', { name: lost.settle.tab }).click();
      await expect(page.getByText(receiptNo)).toBeVisible();
      // The slip of the number, scanned into the box, leads to the same question as the list.
      await page.keyboard.press('F2');
      await page.keyboard.insertText(`KAO1|${receiptNo}|0000-0000-00-0`);
      await page.getByRole('search').getByRole('button', { name: lost.settle.action }).click();
      const dialog = page.getByRole('dialog');
      await expectAccessible(person, 'settling a lost number');
      await dialog.getByRole('textbox').fill('HZ26-1122-001');
      await dialog.getByRole('button', { name: lost.settle.submit }).click();
      await expect(dialog.getByText(lost.settle.unknown)).toBeVisible();
      await dialog.getByText(lost.settle.outcomes.no_copy, { exact: true }).click();
      await dialog.getByRole('button', { name: lost.settle.submit }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(receiptNo)).toBeHidden();
    });
  });
}
