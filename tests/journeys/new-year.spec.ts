import { setTimeout } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { fill } from '../../electron/words/fill.ts';
import { formatWeekday } from '../../renderer/text/screen-format.ts';
import { openCustomer } from '../support/counter-journeys.ts';
import { test } from '../support/electron.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { regular } from '../support/practice.ts';
import { lawText } from '../../renderer/widgets/request/request-words.ts';

const newYear = Date.parse('2029-01-01T00:00+09:00');

// A desk that stands open while one year becomes the next in Tokyo: page and core go by the same clock, and both go on.

test.describe('at the turn of the year', () => {
  test.use({ now: newYear - 4_000 });

  test('the day is the new one, and a request counts its days from it', async ({ sitDown, clock, language }) => {
    const person = await sitDown();
    const { page, text } = person;
    await setTimeout(Math.max(0, newYear - clock.now()));
    await page.getByRole('link', { name: text.desk.rail.customers }).click();
    await page.getByRole('link', { name: text.desk.rail.home }).click();
    await expect(page.getByText(formatWeekday('2029-01-01', language))).toBeVisible();
    await openCustomer(person, regular.digits, regular.name);
    await page.keyboard.press('F4');
    const { receive, type, clock: due } = text.requests;
    await page.getByText(`${type.disclosure.label} ${lawText('disclosure', text.requests)}`).click();
    await button(person, receive.submitAndPrint).click();
    await seeHeading(person, type.disclosure.label);
    await expect(page.getByText(fill(due.due, { date: formatWeekday('2029-01-15', language) }))).toBeVisible();
  });
});
