import { expect, type Locator } from '@playwright/test';
import { button, seeHeading, type Person } from './journeys.ts';
import { regular } from './practice.ts';

// What a receptionist does at the counter, with keys and mouse. Kept apart from the set-up and sign-in of journeys.ts.

/** Somebody who is nobody in the practice folder. */
export const newcomer = {
  name: '氷室 静香',
  kana: 'ひむろ しずか',
  phone: '09000004038',
  birth: 'S58.4.2',
  plate: '山形 501 す 12-34',
  carName: 'ハスラー',
  inspection: 'R9.3.14',
} as const;

/** A text field by its label. */
function field({ page }: Person, label: string): Locator {
  return page.getByRole('textbox', { name: label }).first();
}

/** The box that finds everything. */
export function searchBox({ page, text }: Person): Locator {
  return page.getByRole('combobox', { name: text.desk.box.label.open });
}

/** Waits for a customer's folder. */
export async function seeCustomer({ page }: Person, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** Presses a text field and types into it. */
export async function typeInto(person: Person, label: string, typed: string): Promise<void> {
  await field(person, label).click();
  await person.page.keyboard.insertText(typed);
}

/** Fills the form of a new customer with the mouse on the fields, and does not save it. */
export async function fillNewCustomer(person: Person): Promise<void> {
  const { text } = person;
  const { field: words } = text.customers;
  const vehicle = text.vehicles;
  await button(person, text.home.actions.newCustomer).first().click();
  await seeHeading(person, text.customers.form.newTitle);
  await typeInto(person, words.name, newcomer.name);
  await typeInto(person, words.kana, newcomer.kana);
  await typeInto(person, words.phones, newcomer.phone);
  await typeInto(person, words.bornOn, newcomer.birth);
  await typeInto(person, vehicle.plate, newcomer.plate);
  await typeInto(person, vehicle.carName, newcomer.carName);
  await typeInto(person, vehicle.inspectionExpiresOn, newcomer.inspection);
}

/** Saves the form of the newcomer and waits for their folder. */
export async function saveNewcomer(person: Person): Promise<void> {
  await button(person, person.text.customers.form.save).click();
  await seeCustomer(person, newcomer.name);
}

/** Says that the notice was read aloud: the first record by a version asks. */
export async function sayReadAloud(person: Person): Promise<void> {
  await button(person, person.text.consent.showing.ways.read_aloud).click();
}

/** Takes yes to all, records, says that the notice was read aloud, and prints; the desk is at home again afterwards. */
export async function agreeAndPrint(person: Person): Promise<void> {
  const { consent, home } = person.text;
  await button(person, consent.all).click();
  await button(person, consent.recordAndPrint).click();
  await sayReadAloud(person);
  await seeHeading(person, home.title);
}

/** A new customer with one car to recorded consent and printed slip, with the mouse. */
export async function serveNewcomer(person: Person): Promise<void> {
  await fillNewCustomer(person);
  await saveNewcomer(person);
  await agreeAndPrint(person);
}

/** Finds a customer by what is typed into the box, and opens the only one. */
export async function openCustomer(person: Person, typed: string, name: string): Promise<void> {
  const { page } = person;
  await searchBox(person).click();
  await page.keyboard.insertText(typed);
  await expect(page.getByRole('option', { name })).toBeVisible();
  await page.keyboard.press('Enter');
  await seeCustomer(person, name);
}

/** Fills the form of a new customer without the mouse: F3, and Enter from field to field; then records, shows and prints. */
export async function serveNewcomerWithKeys(person: Person): Promise<void> {
  const { page, text } = person;
  const { keyboard } = page;
  const { field: words } = text.customers;
  const vehicle = text.vehicles;
  await keyboard.press('F3');
  await expect(field(person, words.name)).toBeFocused();
  const typed = [
    [words.name, newcomer.name],
    [words.kana, newcomer.kana],
    [words.phones, newcomer.phone],
    [words.bornOn, newcomer.birth],
    [vehicle.plate, newcomer.plate],
    [vehicle.carName, newcomer.carName],
    [vehicle.inspectionExpiresOn, newcomer.inspection],
  ] as const;
  for (const [label, value] of typed) {
    await enterTo(person, field(person, label));
    await keyboard.insertText(value);
  }
  await keyboard.press('F9');
  await seeCustomer(person, newcomer.name);
  await expect(page.locator('[data-part="chip"]').first()).toBeFocused();
  await keyboard.press('Control+1');
  await keyboard.press('F12');
  await expect(button(person, text.consent.showing.ways.read_aloud)).toBeVisible();
  await keyboard.press('1');
  await seeHeading(person, text.home.title);
}

/** The regular comes again: found by the beginning of the reading, the same as before, on paper. With the mouse but for the text. */
export async function serveAgain(person: Person): Promise<void> {
  const { page, text } = person;
  await page.keyboard.insertText('ぬくみ');
  await page.getByRole('option', { name: regular.name }).click();
  await seeCustomer(person, regular.name);
  await button(person, text.consent.same).click();
  await button(person, text.consent.recordAndPrint).click();
  await seeHeading(person, text.home.title);
}

/** The same without the mouse. */
export async function serveAgainWithKeys(person: Person): Promise<void> {
  const { page, text } = person;
  const { keyboard } = page;
  await keyboard.insertText('ぬくみ');
  await expect(page.getByRole('option', { name: regular.name })).toBeVisible();
  await keyboard.press('Enter');
  await seeCustomer(person, regular.name);
  await expect(button(person, text.consent.same)).toBeEnabled();
  await keyboard.press('F7');
  await keyboard.press('F12');
  await seeHeading(person, text.home.title);
}

/** The regular calls and wants everything stopped: found by the reading, stopped, on paper. */
export async function stopByTelephone(person: Person): Promise<void> {
  const { page, text } = person;
  const { stop, methods } = text.consent;
  await page.keyboard.insertText('ぬくみ');
  await expect(page.getByRole('option', { name: regular.name })).toBeVisible();
  await page.keyboard.press('Enter');
  await seeCustomer(person, regular.name);
  await button(person, stop.action).click();
  const dialog = page.getByRole('dialog', { name: stop.title });
  await dialog.getByText(methods.phone, { exact: true }).click();
  await dialog.getByRole('button', { name: stop.everything }).click();
  await page.getByText(stop.done).waitFor();
  await page.keyboard.press('F12');
  await page.getByText(text.issue.printed).waitFor();
}

/** Presses Enter until a field has the focus. */
async function enterTo({ page }: Person, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Enter');
  }
  throw new Error(`Enter never came to ${String(wanted)}`);
}

/** Chooses how the answers came; on a low screen the choice lies behind what is chosen. */
export async function answerBy(person: Person, method: keyof Person['text']['consent']['methods']): Promise<void> {
  const { page, text } = person;
  const { methods } = text.consent;
  const way = page.getByText(methods[method], { exact: true });
  if (!(await way.isVisible())) await page.getByRole('button', { name: new RegExp(`^${methods.counter}`) }).click();
  await way.click();
}
