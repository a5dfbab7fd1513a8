import { fill } from '../../electron/words/fill.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { fillNewCustomer, newcomer, saveNewcomer, searchBox, seeCustomer } from './counter-journeys.ts';
import { button, seeHeading, type Person } from './journeys.ts';

// The screen turned to the customer, and what customer and clerk do with it.

/** How many questions the first notice asks: two about notices, and for two partners three groups of items and recalls. */
export const questionCount = 10;

/** So many of them, the first, have a part for each way of being reached; the others are one question alone. */
const questionsWithParts = 2;

/** A newcomer whose folder lies open, with nothing asked yet. */
export async function receiveNewcomer(person: Person): Promise<void> {
  await fillNewCustomer(person);
  await saveNewcomer(person);
}

/** The greeting of the turned screen. */
export async function seeGreeting(person: Person): Promise<void> {
  await seeHeading(person, newcomer.name);
  await expect(button(person, person.text.counter.welcome.start)).toBeVisible();
}

/** Turns the screen with its key, once that is offered. */
export async function turn(person: Person): Promise<void> {
  await expect(button(person, person.text.counter.present)).toBeEnabled();
  await person.page.keyboard.press('F10');
  await seeGreeting(person);
}

/** One of the three great answers of a page. */
export function greatAnswer({ page, text }: Person, answer: keyof Person['text']['counter']['answers']): Locator {
  return page.locator('[data-part="page-answers"]').getByText(text.counter.answers[answer]);
}

/** Answers a page with one of the great answers. A question alone then goes on by itself; of one with parts each can still differ. */
export async function answerPage(
  person: Person,
  at: number,
  answer: keyof Person['text']['counter']['answers'],
): Promise<void> {
  const { page, text } = person;
  await page.getByText(fill(text.counter.progress, { at, count: questionCount })).waitFor();
  await greatAnswer(person, answer).click();
  if (at <= questionsWithParts) await button(person, text.counter.next).click();
}

/** From the greeting to the summary: every question is agreed to. */
export async function answerEverything(person: Person): Promise<void> {
  await button(person, person.text.counter.welcome.start).click();
  for (let at = 1; at <= questionCount; at += 1) await answerPage(person, at, 'agreed');
  await seeHeading(person, person.text.counter.summary.title);
}

/** A newcomer agrees to everything and stands before the pad. */
export async function agreeToAll(person: Person): Promise<Locator> {
  await receiveNewcomer(person);
  await turn(person);
  await answerEverything(person);
  return person.page.getByRole('img', { name: person.text.counter.summary.sign });
}

/** Writes two strokes on the pad, with whatever pointer the mouse of this page is. */
export async function sign({ page, text }: Person): Promise<void> {
  const pad = page.getByRole('img', { name: text.counter.summary.sign });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no pad');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const [from, to] of [
    [at(0.2, 0.3), at(0.4, 0.7)],
    [at(0.4, 0.3), at(0.6, 0.6)],
  ] as const) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 8 });
    await page.mouse.up();
  }
}

/** Nothing of the desk is on the screen: no rail, no box, no line of keys. */
export async function seeNothingOfTheDesk({ page, text }: Person): Promise<void> {
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.locator('[data-part="shortcuts"]:visible')).toHaveCount(0);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByText(text.desk.rail.settings)).toBeHidden();
}

/** The clerk takes the screen back and has the customer's folder again. */
export async function takeBack(person: Person, password: string): Promise<void> {
  const { page, text } = person;
  await page.getByLabel(text.counter.end.password, { exact: true }).fill(password);
  await button(person, text.counter.end.submit).click();
  await expect(searchBox(person)).toBeVisible();
  await seeCustomer(person, newcomer.name);
}

/** The sizes of what can be pressed on the screen, that are smaller than a thumb wants. */
export function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const pressable = [...document.querySelectorAll<HTMLElement>('button, [role=radio], [data-answer]')];
    return pressable
      .filter((element) => element.checkVisibility() && !element.closest('[role=dialog]'))
      .map((element) => ({ words: element.textContent, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < size || height < size)
      .map(({ words, width, height }) => `${words} ${width}x${height}`);
  }, least);
}
