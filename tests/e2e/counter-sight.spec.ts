import { expect, type Locator } from '@playwright/test';
import { agreeToAll, receiveNewcomer, tooSmall, turn } from '../support/counter-mode.ts';
import { test } from '../support/desk-test.ts';
import { button, type Person } from '../support/journeys.ts';
import { workAreas } from '../support/work-areas.ts';

// What a customer is to do lies before their eyes: nobody looks for it below the edge of a screen that is not theirs.

/** Sees that all of it can be seen and pressed: nothing lies over it, and it does not reach out of the window. */
async function seeWhole(what: Locator): Promise<void> {
  await expect(what).toBeInViewport({ ratio: 1 });
  const isOnTop = await what.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return [top + 3, bottom - 3].every((y) => {
      const hit = document.elementFromPoint((left + right) / 2, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
  });
  expect(isOnTop).toBe(true);
}

/** In each of the windows that people have, once it has been drawn anew. */
async function inEachWindow(person: Person, see: (area: (typeof workAreas)[number]) => Promise<void>): Promise<void> {
  const { page } = person;
  for (const area of workAreas) {
    await page.setViewportSize(area);
    await see(area);
    expect(await page.getByRole('main').evaluate((main) => main.scrollTop)).toBe(0);
    expect(await tooSmall(page, 44)).toEqual([]);
  }
}

test('a question with all its parts stands above the ways on', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await receiveNewcomer(person);
  await turn(person);
  await button(person, text.counter.welcome.start).click();
  const parts = page.getByRole('main').getByRole('listitem').getByRole('radiogroup');
  await expect(parts).toHaveCount(8);
  await inEachWindow(person, async ({ height }) => {
    await seeWhole(page.locator('[data-part="page-answers"]'));
    // Magnified to 150 %, the answers to all at once are in sight, and the rest is scrolled to.
    if (height > 500) for (const part of await parts.all()) await seeWhole(part);
  });
});

test('the pad and the ways to end stand together before the customer, without scrolling', async ({ sitDown }) => {
  const person = await sitDown();
  const { summary } = person.text.counter;
  const pad = await agreeToAll(person);
  await inEachWindow(person, async () => {
    for (const what of [pad, button(person, summary.signed), button(person, summary.unsigned)]) await seeWhole(what);
  });
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the ways above the questions are in sight, too', async ({ sitDown }) => {
    const person = await sitDown();
    await receiveNewcomer(person);
    await turn(person);
    await inEachWindow(person, () => seeWhole(button(person, person.text.counter.clerk)));
  });
});
