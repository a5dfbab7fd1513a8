import { expect } from '@playwright/test';
import { fill } from '../../electron/words/fill.ts';
import { countInputs } from '../support/count-inputs.ts';
import {
  answerEverything,
  questionCount,
  receiveNewcomer,
  seeGreeting,
  sign,
  takeBack,
  turn,
} from '../support/counter-mode.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading, type Person } from '../support/journeys.ts';
import { practiceManager } from '../support/practice.ts';

const readings = ({ page }: Person) => page.getByRole('heading', { level: 1 }).locator('rt');

/** The great answer of agreement, whose words have their own form beside each wording. */
const agreed = ({ page }: Person) => page.locator('[data-part="page-answers"] [data-answer="agreed"]');

/** Signs, gives the screen back, and reads in the history how the notice was shown. */
async function finish(person: Person): Promise<void> {
  const { page, text } = person;
  await seeHeading(person, text.counter.summary.title);
  await sign(person);
  await button(person, text.counter.summary.signed).click();
  await button(person, text.counter.thanks.clerk).click();
  await takeBack(person, practiceManager.password);
  await page.getByRole('tab', { name: text.customers.screen.history }).click();
}

test('readings stand above the question, plain words in its place, and the entry says what was on the screen', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { counter, consent } = text;
  const furigana = button(person, counter.wordings.furigana);
  const plain = button(person, counter.wordings.plain);
  await receiveNewcomer(person);
  await turn(person);
  // Before any question is on the screen: the ordinary words never are.
  await furigana.click();
  await button(person, counter.welcome.start).click();
  await expect(readings(person).first()).toHaveText('てんけん');
  // The ways of telling are read, too.
  await expect(page.locator('li strong rt').first()).toHaveText('ゆうびん');
  await agreed(person).click();
  await button(person, counter.next).click();
  await plain.click();
  await expect(page.getByText('イベントを、お', { exact: false })).toBeVisible();
  await expect(furigana).toHaveAttribute('aria-pressed', 'false');
  for (let at = 2; at <= questionCount; at += 1) {
    await page.getByText(fill(counter.progress, { at, count: questionCount })).waitFor();
    await expect(agreed(person)).toContainText('はい');
    await agreed(person).click();
    if (at === 2) await button(person, counter.next).click();
  }
  await finish(person);
  const both = `${consent.told.wordings.furigana}${consent.told.and}${consent.told.wordings.plain}`;
  await expect(page.getByText(both, { exact: false }).first()).toBeVisible();
  await expect(page.getByText(consent.told.wordings.ordinary, { exact: false })).toHaveCount(0);
});

test('the next customer begins with the ordinary words, and these alone need no sentence', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { counter, consent } = text;
  await receiveNewcomer(person);
  await turn(person);
  await button(person, counter.wordings.plain).click();
  await button(person, counter.clerk).click();
  await takeBack(person, practiceManager.password);
  await page.keyboard.press('F10');
  await seeGreeting(person);
  await expect(button(person, counter.wordings.plain)).toHaveAttribute('aria-pressed', 'false');
  const counted = await countInputs(page);
  await answerEverything(person);
  expect((await counted()).all).toBeLessThanOrEqual(13);
  await finish(person);
  await expect(page.getByText(consent.told.showing.screen, { exact: false }).first()).toBeVisible();
  await expect(page.getByText(consent.told.wordings.plain, { exact: false })).toHaveCount(0);
});
