import { fill } from '../../electron/words/fill.ts';
import { button, seeHeading, type Person } from './journeys.ts';
import { seeCustomer, typeInto } from './counter-journeys.ts';

/** A child whose father answers for them and is no customer. */
export const minor = { name: '氷室 花音', kana: 'ひむろ かのん', guardian: '氷室 太郎', phone: '09000004177' } as const;

/** Fills the form of a child of ten, who is asked at once for the guardian. */
export async function fillMinor(person: Person, now: number): Promise<void> {
  const { page, text } = person;
  const { field, form } = text.customers;
  await button(person, text.home.actions.newCustomer).first().click();
  await seeHeading(person, form.newTitle);
  await typeInto(person, field.name, minor.name);
  await typeInto(person, field.kana, minor.kana);
  await typeInto(person, field.bornOn, `${new Date(now).getUTCFullYear() - 10}-01-02`);
  const guardian = page.getByRole('group', { name: field.legalRepresentatives });
  await guardian.getByRole('textbox', { name: text.customers.person.name }).fill(minor.guardian);
  await guardian.getByRole('textbox', { name: text.customers.person.phone }).fill(minor.phone);
}

/** Saves the form of the child and waits for their folder, whose head names the guardian. */
export async function saveMinor(person: Person): Promise<void> {
  const { page, text } = person;
  await button(person, text.customers.form.save).click();
  await seeCustomer(person, minor.name);
  const { screen, personRole } = text.customers;
  await page.getByText(fill(screen.answering, { role: personRole.parent, name: minor.guardian })).waitFor();
}

/** Presses the button that asks the guardian, who is named by it. */
export async function askGuardian(person: Person): Promise<void> {
  const { minor: words } = person.text.consent;
  const name = fill(words.chooseNamed, { name: minor.guardian, age: 15 });
  await person.page.getByRole('button', { name }).click();
}

/** Chooses in a list that opens. */
export async function choose({ page }: Person, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Says by what the guardian was checked. */
export async function sayChecked(person: Person): Promise<void> {
  const { giver, representativeProofs } = person.text.consent;
  await choose(person, giver.identity, giver.identities.driving_licence);
  await choose(person, giver.proof, representativeProofs.family_register);
}
