import { expect } from '@playwright/test';
import { askCore } from '../support/ask-core.ts';
import { table } from '../../electron/contract/table.ts';
import {
  answerPage,
  greatAnswer,
  questionCount,
  receiveNewcomer,
  seeGreeting,
  seeNothingOfTheDesk,
  sign,
  takeBack,
  turn,
} from '../support/counter-mode.ts';
import { newcomer, searchBox, seeCustomer } from '../support/counter-journeys.ts';
import { button, seeHeading, signIn, tabTo } from '../support/journeys.ts';
import { practiceManager } from '../support/practice.ts';
import { test } from '../support/electron.ts';

const atCounter = { ok: false, error: { kind: 'at_counter' } };

/** All that is said while the screen is turned, written down a second time. */
const answeredToCustomer: ReadonlySet<string> = new Set([
  'session.state',
  // The idle clock runs for a customer too.
  'session.active',
  'session.lock',
  'counter.page',
  'counter.record',
  'counter.end',
  'diagnostics.report_fault',
]);

/** What leads somewhere at the desk, or in a browser. */
const keysOfTheDesk = [
  'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Escape Alt ContextMenu Alt+ArrowLeft Alt+ArrowRight',
  'Control+f Control+p Control+s Control+o Control+u Control+n Control+Shift+I Control+Shift+J',
].flatMap((keys) => keys.split(' '));

// The screen turned to a customer: answered with the mouse and with keys, and no way out of it but the password.

test('with the mouse: turned, answered, signed, and back by the password', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { counter, consent } = text;
  await receiveNewcomer(person);
  await button(person, counter.present).click();
  await seeGreeting(person);
  await seeNothingOfTheDesk(person);
  await button(person, counter.welcome.start).click();
  for (let at = 1; at <= questionCount; at += 1) {
    await expect(page.getByText(`質問 ${at} / ${questionCount}`)).toBeVisible();
    // Nothing is chosen before the customer chooses.
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(button(person, counter.next)).toBeDisabled();
    if (at === 1) {
      await greatAnswer(person, 'agreed').click();
      // One channel is to be another answer than the rest.
      const fax = page.getByRole('radiogroup', { name: '整備・車検のご案内 FAX' });
      await fax.getByText(counter.answers.no).click();
      await button(person, counter.next).click();
    } else await answerPage(person, at, at === 2 ? 'no' : at === 3 ? 'later' : 'agreed');
  }
  await seeHeading(person, counter.summary.title);
  await expect(page.getByText('整備・車検のご案内：郵便、電話、メール、SMS', { exact: false })).toBeVisible();
  await expect(button(person, counter.summary.signed)).toBeDisabled();
  await sign(person);
  await button(person, counter.summary.signed).click();
  await seeHeading(person, counter.thanks.title);
  await expect(page.getByText(counter.thanks.lead)).toBeVisible();
  await button(person, counter.thanks.clerk).click();
  await takeBack(person, practiceManager.password);
  // The clerk finds what was answered, its slip, and the signature.
  await expect(page.getByText(counter.done)).toBeVisible();
  await button(person, consent.evidence.seeSignature).click();
  await expect(page.getByRole('dialog').getByRole('img', { name: consent.evidence.signature })).toBeVisible();
  await page.getByRole('dialog').getByText(consent.evidence.close).click();
  await expect(page.getByRole('button', { name: '整備・車検のご案内 FAX：拒否' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'ロータスとの共同利用 お客様の情報：保留' })).toBeVisible();
  await page.getByRole('tab', { name: text.customers.screen.history }).click();
  await expect(page.getByText(/証拠：画面への署名/)).toBeVisible();
  await expect(button(person, consent.evidence.seeSignature)).toBeVisible();
});

test('with the keyboard alone, unsigned', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { counter } = text;
  await receiveNewcomer(person);
  await turn(person);
  const { keyboard } = page;
  await tabTo(person, button(person, counter.welcome.start));
  await keyboard.press('Enter');
  for (let at = 1; at <= questionCount; at += 1) {
    await expect(page.getByText(`質問 ${at} / ${questionCount}`)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await keyboard.press(String((at % 3) + 1));
    // A question alone has gone on; back on its page it is answered, and Enter goes on from wherever the focus is.
    if (at === 3) {
      await expect(page.getByText(`質問 4 / ${questionCount}`)).toBeVisible();
      await button(person, counter.back).click();
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    }
    if (at <= 3) await keyboard.press('Enter');
  }
  await seeHeading(person, counter.summary.title);
  await tabTo(person, button(person, counter.summary.unsigned));
  await keyboard.press('Enter');
  await seeHeading(person, counter.thanks.title);
  await tabTo(person, button(person, counter.thanks.clerk));
  await keyboard.press('Enter');
  await expect(page.getByLabel(counter.end.password, { exact: true })).toBeFocused();
  await keyboard.type(practiceManager.password);
  await keyboard.press('Enter');
  await seeCustomer(person, newcomer.name);
  await expect(page.getByText(counter.done)).toBeVisible();
});

test('no key, no forged call and no wrong password leads out of it, and a lock leads to the sign-in', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { counter } = text;
  await receiveNewcomer(person);
  await turn(person);
  for (const key of keysOfTheDesk) {
    await page.keyboard.press(key);
    await seeGreeting(person);
    await seeNothingOfTheDesk(person);
  }
  for (const channel of Object.keys(table).filter((name) => !answeredToCustomer.has(name))) {
    expect([channel, await askCore(page, channel, {})]).toEqual([channel, atCounter]);
  }
  expect(await askCore(page, 'customer.find', { text: '' })).toEqual(atCounter);
  expect(await askCore(page, 'counter.page', { customerId: crypto.randomUUID() })).toMatchObject({
    error: { kind: 'validation' },
  });
  await button(person, counter.clerk).click();
  await page.getByLabel(counter.end.password, { exact: true }).fill('ちがうパスワード');
  await page.keyboard.press('Enter');
  await expect(page.getByText(counter.end.wrong)).toBeVisible();
  await button(person, counter.end.cancel).click();
  await seeGreeting(person);
  // Reloaded, it is still the customer's screen.
  await page.reload();
  await seeGreeting(person);
  await seeNothingOfTheDesk(person);
  await button(person, counter.clerk).click();
  await button(person, counter.end.lock).click();
  await seeHeading(person, text.start.signIn.title);
  await page.getByText(practiceManager.label, { exact: true }).click();
  await signIn(person, practiceManager.password);
  await expect(searchBox(person)).toBeVisible();
});

test('what was stopped is asked again only when the clerk has said so', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { consent, counter } = text;
  await receiveNewcomer(person);
  await button(person, consent.stop.action).click();
  await page.getByRole('button', { name: 'ロータスとの共同利用を止める' }).click();
  await expect(page.getByText(consent.stop.done)).toBeVisible();
  // Nobody turns the screen before they see what stands there now.
  await expect(page.getByRole('button', { name: 'ロータスとの共同利用 お車の情報：拒否' })).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByText(counter.begin.lead)).toBeVisible();
  await button(person, counter.begin.keep).click();
  await seeGreeting(person);
  // Three questions fewer: those about the partner's items, not the one about recalls.
  await expect(page.getByText(`${questionCount - 3}項目`, { exact: false })).toBeVisible();
  await button(person, counter.clerk).click();
  await takeBack(person, practiceManager.password);
  await page.keyboard.press('F10');
  await button(person, counter.begin.ask).click();
  await button(person, counter.welcome.start).click();
  for (let at = 1; at <= questionCount; at += 1) {
    await answerPage(person, at, at === 3 ? 'agreed' : 'later');
  }
  await expect(page.getByText(`（${counter.summary.again}）`, { exact: false })).toBeVisible();
  await button(person, counter.summary.unsigned).click();
  await button(person, counter.thanks.clerk).click();
  await takeBack(person, practiceManager.password);
  await expect(page.getByRole('button', { name: 'ロータスとの共同利用 お客様の情報：同意' })).toBeVisible();
  // あとで leaves what was stopped as it was.
  await expect(page.getByRole('button', { name: 'ロータスとの共同利用 お車の情報：拒否' })).toBeVisible();
});
