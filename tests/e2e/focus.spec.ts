import { expect } from '@playwright/test';
import { openCustomer } from '../support/counter-journeys.ts';
import { scenes } from '../screenshots/scenes.ts';
import { test } from '../support/desk-test.ts';
import { button, signInAs } from '../support/journeys.ts';
import { copyPractice, practiceManager, regular } from '../support/practice.ts';

test.slow();

for (const { name, folder: lying, walk } of scenes) {
  test(`on every screen of "${name}" something has the focus`, async ({ folder, openDesk, now }) => {
    if (lying === 'practice') await copyPractice(folder, now);
    const person = await openDesk();
    const take = async (picture: string) => {
      await expect(person.page.locator('body'), picture).not.toBeFocused();
    };
    await walk({ ...person, take });
  });
}

test('an opened customer is answered from the first chip, and so is whatever comes after a record', async ({
  folder,
  openDesk,
  now,
}) => {
  await copyPractice(folder, now);
  const person = await openDesk();
  const { page, text } = person;
  const first = page.locator('[data-part="chip"]').first();
  await signInAs(person, practiceManager);
  await openCustomer(person, regular.kana, regular.name);
  await expect(first).toBeFocused();
  await page.keyboard.press('F7');
  await page.keyboard.press('F9');
  await page.getByText(text.consent.recorded).waitFor();
  await expect(first).toBeFocused();
  // Its own button keeps the focus while the slip is printed, and after that.
  const print = button(person, text.issue.print).first();
  await print.focus();
  await page.keyboard.press('Enter');
  await page.getByText(text.issue.printed).waitFor();
  await expect(print).toBeFocused();
});
