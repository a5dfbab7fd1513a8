import { expect } from '@playwright/test';
import { openCustomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading, signInAs, type Person } from '../support/journeys.ts';
import { copyPractice, practiceManager, regular } from '../support/practice.ts';

/** The elements that show that they have the focus, from the one that has it outwards: a dark line with a yellow one around it. */
const ringsAt = ({ page }: Person) =>
  page.evaluate(() => {
    const glow = getComputedStyle(document.documentElement).getPropertyValue('--color-focus-glow').trim();
    const probe = document.createElement('i');
    probe.style.color = glow;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    const rings: string[] = [];
    for (let one = document.activeElement; one !== null; one = one.parentElement) {
      if (getComputedStyle(one).boxShadow.includes(color)) rings.push(one.outerHTML.slice(0, 80));
    }
    return rings;
  });

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

test('one ring is drawn around what has the focus, also around a field that opens a list', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.keyboard.press('F3');
  const kind = button(person, text.customers.phoneKind.label).first();
  await seeHeading(person, text.customers.form.newTitle);
  // By a key, for only then a field shows that it has the focus.
  await page.keyboard.press('Tab');
  await kind.focus();
  await expect(kind).toBeFocused();
  expect(await ringsAt(person)).toHaveLength(1);
});
