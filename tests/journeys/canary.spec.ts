import { appendFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { fill } from '../../electron/words/fill.ts';
import { canary } from '../support/canary.ts';
import { agreeAndPrint, openCustomer, searchBox, seeCustomer, typeInto } from '../support/counter-journeys.ts';
import { button, seeHeading, type Person } from '../support/journeys.ts';
import { leakMarks, leaksInFiles, leaksInTraces } from '../support/leaks.ts';
import { practiceManager } from '../support/practice.ts';
import { lawText } from '../../renderer/widgets/request/request-words.ts';
import { test } from '../support/electron.ts';

/** Types the canary into the box, as name, reading, telephone and address. */
async function searchInVain(person: Person): Promise<void> {
  const { page, text } = person;
  for (const typed of [canary.name, canary.kana, canary.phone, canary.email, canary.plate, canary.vin]) {
    await searchBox(person).click();
    await page.keyboard.insertText(typed);
    await expect(page.getByText(text.desk.box.noneHint)).toBeVisible();
    await page.keyboard.press('Escape');
  }
}

/** Registers the canary with a car: first with faults, then put aside and taken up again. */
async function register(person: Person): Promise<void> {
  const { page, text } = person;
  const { field, form, problem } = text.customers;
  const vehicle = text.vehicles;
  await page.keyboard.press('F3');
  await seeHeading(person, form.newTitle);
  await typeInto(person, field.name, canary.name);
  await typeInto(person, field.kana, canary.kana);
  await typeInto(person, field.phones, canary.phone.slice(4));
  await typeInto(person, field.emails, canary.email.replace('@', ' '));
  await typeInto(person, field.address, canary.address);
  await typeInto(person, vehicle.plate, canary.plate.replace('き', 'し'));
  await page.keyboard.press('F9');
  await expect(page.getByText(problem.not_email)).toBeVisible();
  await page.keyboard.press('Escape');
  await button(person, text.desk.leave.park).click();
  await seeHeading(person, text.home.title);
  await button(person, text.home.parked.goOn).click();
  await seeHeading(person, form.newTitle);
  for (const [label, value] of [
    [field.phones, canary.phone],
    [field.emails, canary.email],
    [vehicle.plate, canary.plate],
  ] as const) {
    await page.getByRole('textbox', { name: label }).first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(value);
  }
  await button(person, form.morePerson).click();
  await typeInto(person, field.occupation, canary.occupation);
  await page.keyboard.press('F9');
  await seeCustomer(person, canary.name);
}

/** Receives a request in the canary's own words and refuses it with a reason. */
async function refuseRequest(person: Person): Promise<void> {
  const { page, text } = person;
  const { receive, type, identify, decide } = text.requests;
  await openCustomer(person, canary.kana, canary.name);
  await page.keyboard.press('F4');
  await page.getByText(`${type.disclosure.label} ${lawText('disclosure', text.requests)}`).click();
  await typeInto(person, receive.scope, `${canary.name} ${canary.remark} ${canary.phone}`);
  await page.keyboard.press('F12');
  await seeHeading(person, type.disclosure.label);
  await page.getByText(identify.methods.document).click();
  await page.getByText(identify.documents.driving_licence).click();
  await button(person, identify.submit).click();
  await page.getByText(decide.outcomes.not_applicable, { exact: true }).click();
  await typeInto(person, decide.reason, `${canary.name} ${canary.remark}`);
  await button(person, decide.submit).click();
  await expect(page.getByRole('heading', { name: text.requests.close.title })).toBeVisible();
}

/** Looks at the canary's slip and saves it as a file, where anybody may see its name. */
async function saveSlip(person: Person): Promise<void> {
  const { page, text } = person;
  await openCustomer(person, canary.kana, canary.name);
  await page.getByRole('tab', { name: text.customers.screen.slips }).click();
  await page.getByText('1 / 1 ページ', { exact: true }).waitFor();
  await button(person, text.issue.save).click();
  await expect(page.getByText(fill(text.issue.slip.again, { count: 1 }))).toBeVisible();
}

/** Takes everything out for an auditor, for a reason that names the canary: first where nothing can be written. */
async function exportAll(person: Person, saved: string): Promise<void> {
  const { page, text } = person;
  const { export: words, title } = text.ledger;
  await page.getByRole('link', { name: text.desk.rail.ledger }).click();
  await seeHeading(person, title);
  await button(person, words.action).click();
  await typeInto(person, words.reason, `${canary.name} ${canary.remark}`);
  await page.getByText(words.withContents, { exact: true }).click();
  await page.getByRole('textbox', { name: words.limit }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('100000');
  renameSync(saved, `${saved}-kept`);
  await button(person, words.submit).click();
  await expect(page.getByText(text.issue.export.failed)).toBeVisible();
  renameSync(`${saved}-kept`, saved);
  await button(person, words.submit).click();
  await expect(page.getByRole('heading', { name: words.done })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Types what belongs elsewhere into the field of the password. */
async function mistakePassword(person: Person): Promise<void> {
  const { page, text } = person;
  await page.keyboard.press('F8');
  await seeHeading(person, text.start.signIn.title);
  await page.keyboard.insertText(`${canary.name} ${canary.email}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText(text.start.signIn.wrong)).toBeVisible();
  await page.keyboard.insertText(practiceManager.password);
  await page.keyboard.press('Enter');
  await seeHeading(person, text.ledger.title);
}

// A customer like no other is typed everywhere, and then searched for where nothing of anybody may be.

test('what is typed stays on the screen and in the ledger: no log, title, address or file name has it', async ({
  place,
  folder,
  saved,
  traces,
  sitDown,
  closeDesk,
}) => {
  const person = await sitDown();
  await searchInVain(person);
  await register(person);
  await agreeAndPrint(person);
  await refuseRequest(person);
  await saveSlip(person);
  await exportAll(person, saved);
  await mistakePassword(person);
  expect(traces.length).toBeGreaterThan(20);
  expect(leaksInTraces(traces, leakMarks)).toEqual([]);

  // The same search finds what is put there on purpose.
  const planted = '植えた印';
  await person.page.evaluate((mark) => {
    document.title = mark;
    history.replaceState(null, '', `#${mark}`);
  }, planted);
  await expect.poll(() => leaksInTraces(traces, [planted]).length).toBeGreaterThanOrEqual(2);

  await closeDesk();
  const { files, leaks } = leaksInFiles(place, saved, leakMarks);
  expect(files).toBeGreaterThan(5);
  expect(leaks).toEqual([]);

  const [log = ''] = readdirSync(join(folder, 'log'));
  appendFileSync(join(folder, 'log', log), `{"name":"${planted}"}\n`);
  writeFileSync(join(saved, `${planted}.pdf`), '');
  expect(leaksInFiles(place, saved, [planted]).leaks).toEqual(
    expect.arrayContaining([`name: saved/${planted}.pdf`, `data/log/${log}: ${planted}`]),
  );
});
