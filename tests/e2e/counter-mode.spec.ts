import { expect } from '@playwright/test';
import { fill } from '../../electron/words/fill.ts';
import { expectAccessible } from '../support/accessible.ts';
import {
  agreeToAll,
  answerPage,
  greatAnswer,
  questionCount,
  receiveNewcomer,
  seeGreeting,
  sign,
  takeBack,
  tooSmall,
  turn,
} from '../support/counter-mode.ts';
import { newcomer, seeCustomer, typeInto } from '../support/counter-journeys.ts';
import { button, seeHeading, type Person } from '../support/journeys.ts';
import { test } from '../support/desk-test.ts';
import { practiceManager } from '../support/practice.ts';

test('the greeting is answered with Enter, as every question is', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await receiveNewcomer(person);
  await turn(person);
  await page.keyboard.press('Enter');
  await expect(page.getByText(fill(text.counter.progress, { at: 1, count: questionCount }))).toBeVisible();
});

test.describe('axe', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('finds nothing on the turned screen', async ({ sitDown }) => {
    const person = await sitDown();
    const { page, text } = person;
    const { counter } = text;
    await receiveNewcomer(person);
    await turn(person);
    await expectAccessible(person, 'greeting');
    await button(person, counter.read).click();
    await expectAccessible(person, 'notice');
    await page.keyboard.press('Escape');
    await button(person, counter.welcome.start).click();
    for (let at = 1; at <= questionCount; at += 1) {
      if (at < 4) await expectAccessible(person, `question ${at}`);
      await answerPage(person, at, at === 3 ? 'no' : at === 4 ? 'later' : 'agreed');
    }
    await expectAccessible(person, 'summary');
    await sign(person);
    await button(person, counter.summary.signed).click();
    await expectAccessible(person, 'thanks');
    await button(person, counter.thanks.clerk).click();
    await expectAccessible(person, 'back to the clerk');
    await takeBack(person, practiceManager.password);
    await button(person, text.consent.evidence.seeSignature).click();
    await expectAccessible(person, 'signature');
  });

  test('finds nothing on what is asked before the screen is turned, and on who lives with a customer', async ({
    sitDown,
  }) => {
    const person = await sitDown();
    const { page, text } = person;
    const { consent, counter, customers } = text;
    await receiveNewcomer(person);
    await page.keyboard.press('F3');
    await seeHeading(person, customers.form.newTitle);
    await typeInto(person, customers.field.name, '氷室 健');
    await typeInto(person, customers.field.kana, 'ひむろ けん');
    await typeInto(person, customers.field.phones, newcomer.phone);
    await page.keyboard.press('F9');
    await seeCustomer(person, '氷室 健');
    await button(person, consent.stop.action).click();
    await button(person, consent.stop.everything).click();
    await expect(page.getByText(consent.household.title)).toBeVisible();
    await expectAccessible(person, 'household');
    await page.keyboard.press('F10');
    await expect(page.getByText(counter.begin.lead)).toBeVisible();
    await expectAccessible(person, 'may be asked again?');
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 1366, height: 768 } });

  test('every target is as large as a thumb, and a finger answers and signs', async ({ sitDown }) => {
    const person = await sitDown();
    const { page, text } = person;
    const { counter } = text;
    await receiveNewcomer(person);
    await button(person, counter.present).tap();
    await seeGreeting(person);
    expect(await tooSmall(page, 60)).toEqual([]);
    await button(person, counter.welcome.start).tap();
    for (let at = 1; at <= questionCount; at += 1) {
      if (at < 4) expect(await tooSmall(page, 60)).toEqual([]);
      await greatAnswer(person, 'agreed').tap();
      if (at <= 2) await button(person, counter.next).tap();
    }
    await seeHeading(person, counter.summary.title);
    expect(await tooSmall(page, 60)).toEqual([]);
    await swipeOnPad(person);
    await button(person, counter.summary.signed).tap();
    await seeHeading(person, counter.thanks.title);
    await button(person, counter.thanks.clerk).tap();
    await takeBack(person, practiceManager.password);
    await expect(button(person, text.consent.evidence.seeSignature)).toBeVisible();
  });
});

/** Draws with a finger: touches that the browser itself makes into pointers. */
async function swipeOnPad({ page, text }: Person): Promise<void> {
  const pad = page.getByRole('img', { name: text.counter.summary.sign });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no pad');
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x: box.x + x, y: box.y + box.height / 2 }],
    });
  await touch('touchStart', 50);
  for (const x of [80, 110, 140, 170]) await touch('touchMove', x);
  await touch('touchEnd');
}

/** Puts a pen on the pad and writes, harder and harder. */
async function writeWithPen({ page, text }: Person): Promise<void> {
  const pad = page.getByRole('img', { name: text.counter.summary.sign });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is no pad');
  const session = await page.context().newCDPSession(page);
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, force: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: box.x + x,
      y: box.y + box.height / 2,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
      force,
    });
  await pen('mousePressed', 50, 0.2);
  for (const [step, x] of [80, 110, 140, 170].entries()) await pen('mouseMoved', x, 0.3 + step * 0.15);
  await pen('mouseReleased', 170, 0);
}

test('a pen signs, and how hard it pressed is part of the signature', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { counter } = text;
  await agreeToAll(person);
  const sent = page.waitForRequest((request) => request.postData()?.includes('"counter.record"') === true);
  await writeWithPen(person);
  await button(person, counter.summary.signed).click();
  const said = (await sent).postData() ?? '';
  const pressures = [...said.matchAll(/"p":(\d+)/g)].map(([, p]) => Number(p));
  expect(new Set(pressures).size).toBeGreaterThan(2);
  await seeHeading(person, counter.thanks.title);
});
