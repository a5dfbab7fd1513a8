import { expect, type Locator, type Page } from '@playwright/test';
import type { Catalogue } from '../../electron/words/catalogue.ts';
import { manager } from './set-up-desk.ts';

/** What a person goes through, by what they see. The same in the browser and in the real window. */
export interface Person {
  readonly page: Page;
  readonly text: Catalogue;
}

/** A button by its words; the name of a key may stand beside them. */
export function button({ page }: Person, words: string) {
  return page.getByRole('button', { name: words });
}

/** Waits for a screen by its heading. */
export async function seeHeading({ page }: Person, words: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
}

/** Goes through the set-up with the mouse and ends at the sign-in. */
export async function goThroughSetup(person: Person): Promise<{ readonly code: string; readonly fingerprint: string }> {
  const { page, text } = person;
  const { setup, start } = text;
  await seeHeading(person, setup.use.title);
  await button(person, setup.next).click();
  await seeHeading(person, setup.company.title);
  await button(person, setup.next).click();
  await seeHeading(person, setup.shop.title);
  await button(person, setup.next).click();
  await seeHeading(person, setup.manager.title);
  await page.getByLabel(setup.manager.name).fill(manager.label);
  await page.getByLabel(start.newPassword.label, { exact: true }).fill(manager.password);
  await page.getByLabel(start.newPassword.again).fill(manager.password);
  await button(person, setup.next).click();
  const code = await copyCode(person);
  await button(person, setup.recovery.written).click();
  await page.getByLabel(setup.check.label).fill(code);
  await button(person, setup.check.submit).click();
  await seeHeading(person, setup.done.title);
  const fingerprint = (await page.locator('[data-part="fingerprint"]').textContent()) ?? '';
  await button(person, setup.done.next).click();
  await seeHeading(person, start.signIn.title);
  return { code, fingerprint };
}

/** Reads the recovery code off the screen, as a person does with a pen. */
export async function copyCode(person: Person): Promise<string> {
  await seeHeading(person, person.text.setup.recovery.title);
  return (await person.page.locator('dd').allTextContents()).join(' ');
}

/** Types the password of whoever is chosen and waits for the desk. */
export async function signIn(person: Person, password = manager.password): Promise<void> {
  const { page, text } = person;
  await page.getByLabel(text.start.signIn.password, { exact: true }).fill(password);
  await button(person, text.start.signIn.submit).click();
  await seeHeading(person, text.home.title);
}

/** Reads the draft of the notice and adopts it as of a day. */
export async function adoptNotice(person: Person, day: string): Promise<void> {
  const { page, text } = person;
  const { notice, adopt, reading } = text.home;
  await button(person, notice.read).click();
  await page.getByLabel(adopt.date).fill(day);
  await page.getByText(adopt.isRead).click();
  await page.getByRole('button', { name: adopt.submit, exact: true }).click();
  await expect(page.getByText(adopt.title)).toBeHidden();
  await button(person, reading.back).click();
  await seeHeading(person, text.home.title);
}

/**
 * Presses Tab until a control has the focus.
 *
 * @throws when 40 presses did not bring it there
 */
export async function tabTo({ page }: Person, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(wanted)}`);
}

/** Presses a button without the mouse: Tab until it has the focus, and Enter. */
export async function pressWithKeys(person: Person, wanted: Locator): Promise<void> {
  await tabTo(person, wanted);
  await person.page.keyboard.press('Enter');
}

/** Chooses a name, types the password and waits for the desk. */
export async function signInAs(
  person: Person,
  who: { readonly label: string; readonly password: string },
): Promise<void> {
  await person.page.getByText(who.label, { exact: true }).click();
  await signIn(person, who.password);
}
