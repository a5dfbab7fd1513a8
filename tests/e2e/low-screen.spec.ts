import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { trainingMark } from '../../electron/services/start/data-folder.ts';
import { fill } from '../../electron/words/fill.ts';
import { openCustomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, signInAs, type Person } from '../support/journeys.ts';
import { openLongMinor } from '../support/long-minor.ts';
import { copyPractice, practiceManager, regular } from '../support/practice.ts';

/** The screen of the satellite shop, and how much of its width a scroll bar takes. */
const screen = { width: 1366, height: 768 };
const scrollBar = 17;

/** So many rows of the screen the elements stand in, each by its middle. */
const rowsOf = (person: Person, selector: string) =>
  person.page.locator(selector).evaluateAll((found) => {
    const middles = found
      .map((element) => element.getBoundingClientRect())
      .map(({ top, bottom }) => (top + bottom) / 2);
    return new Set(middles.map(Math.round)).size;
  });

/** How much of the middle of the screen is out of sight. */
const hiddenOf = ({ page }: Person) => page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight);

for (const language of ['ja', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, viewport: screen });

    test('a customer is whole without scrolling, and the actions stand on one line, also beside a scroll bar', async ({
      folder,
      openDesk,
    }) => {
      await copyPractice(folder);
      // A real shop has no strip that says it is for practice.
      rmSync(join(folder, trainingMark));
      const person = await openDesk();
      const { page, text } = person;
      await signInAs(person, practiceManager);
      await openCustomer(person, regular.digits, regular.name);
      await button(person, text.consent.same).click();
      await expect(button(person, text.consent.undoAll)).toBeVisible();
      expect(await hiddenOf(person)).toBe(0);
      await page.setViewportSize({ ...screen, width: screen.width - scrollBar });
      expect(await rowsOf(person, '[data-part="consent-actions"] button')).toBe(1);
      expect(await rowsOf(person, '[data-part="shortcut"]')).toBe(1);
    });

    test('a child with a long name and many stops is whole, too', async ({ folder, openDesk }) => {
      await copyPractice(folder);
      rmSync(join(folder, trainingMark));
      const person = await openDesk();
      await signInAs(person, practiceManager);
      await openLongMinor(person);
      await expect(button(person, fill(person.text.consent.minor.choose, { age: 15 }))).toBeVisible();
      expect(await rowsOf(person, '[data-part="stop-badge"]')).toBe(1);
      expect(await hiddenOf(person)).toBe(0);
    });
  });
}
