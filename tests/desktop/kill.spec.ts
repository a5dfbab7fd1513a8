import { once } from 'node:events';
import { join } from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import { ja } from '../../electron/words/ja.ts';
import { fillNewCustomer, newcomer, saveNewcomer, sayReadAloud } from '../support/counter-journeys.ts';
import { launchDesk, test } from '../support/electron.ts';
import { button, seeHeading, signInAs, type Person } from '../support/journeys.ts';
import { leaksInFiles } from '../support/leaks.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';

/** A pulled plug, as far as a program can feel it: every process of the app is gone at once. */
async function kill(app: ElectronApplication): Promise<void> {
  const main = app.process();
  const gone = once(main, 'exit');
  main.kill('SIGKILL');
  await gone;
}

async function start(place: string): Promise<{ app: ElectronApplication; person: Person }> {
  const { app, page } = await launchDesk(place);
  const person = { page, text: ja };
  await seeHeading(person, ja.start.signIn.title);
  await signInAs(person, practiceManager);
  return { app, person };
}

/** Lets a manager check the whole ledger, at home. */
async function expectWholeLedger(person: Person): Promise<void> {
  await button(person, ja.home.ledger.verify).click();
  await expect(person.page.getByText(ja.ledger.verify.wholeLong.replace('{{count}}', ''))).toBeVisible();
}

test.beforeEach(({ folder }) => copyPractice(folder));

test('killed while somebody types: the form waits at home, with everything that was typed', async ({ place }) => {
  const first = await start(place);
  await fillNewCustomer(first.person);
  // The form is put aside whenever typing pauses for 0.8 seconds.
  await first.person.page.waitForTimeout(2_000);
  await kill(first.app);
  expect(leaksInFiles(place, join(place, 'saved'), Object.values(newcomer)).leaks).toEqual([]);

  const { app, person } = await start(place);
  const { page } = person;
  // It says what was left, since when, and by whom.
  await expect(page.getByText(ja.home.parked.title)).toBeVisible();
  const row = page.getByRole('listitem').filter({ has: button(person, ja.home.parked.goOn) });
  await expect(row).toContainText(ja.home.parked.form.customer);
  await expect(row).toContainText(practiceManager.label);
  await expect(row).toContainText(ja.home.parked.cutOff);
  await button(person, ja.home.parked.goOn).click();
  await seeHeading(person, ja.customers.form.newTitle);
  for (const typed of [newcomer.name, newcomer.kana, newcomer.plate, newcomer.carName]) {
    await expect.poll(() => page.locator('input').evaluateAll(valuesOf)).toContain(typed);
  }
  await saveNewcomer(person);
  await page.keyboard.press('Escape');
  await expectWholeLedger(person);
  await expect(page.getByText(ja.home.parked.title)).toBeHidden();
  await app.close();
});

// At once, in the midst of the entries, and after them.
for (const delay of [0, 15, 60, 250]) {
  test(`killed ${delay} ms after 保存: it opens, and the ledger is whole`, async ({ place }) => {
    const first = await start(place);
    await fillNewCustomer(first.person);
    await first.person.page.waitForTimeout(1_200);
    const pressed = button(first.person, ja.customers.form.save).click({ noWaitAfter: true });
    if (delay > 0) await Promise.all([pressed, new Promise((resolve) => setTimeout(resolve, delay))]);
    else pressed.catch(() => undefined);
    await kill(first.app);

    const { app, person } = await start(place);
    const { page } = person;
    await expectWholeLedger(person);
    // Either it waits at home, or it is recorded; never is it gone, and never is it there twice.
    const isParked = await page.getByText(ja.home.parked.title).isVisible();
    if (isParked) {
      await button(person, ja.home.parked.goOn).click();
      await seeHeading(person, ja.customers.form.newTitle);
      await saveNewcomer(person);
      await page.keyboard.press('Escape');
      await seeHeading(person, ja.home.title);
    }
    await page.keyboard.insertText('ひむろ');
    await expect(page.getByRole('option', { name: newcomer.name })).toHaveCount(1);
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await agreeAndRecord(person);
    await app.close();
  });
}

/** Goes on with the customer, so that what was saved is of use. */
async function agreeAndRecord(person: Person): Promise<void> {
  const { page } = person;
  await expect(page.getByRole('main').getByText(newcomer.plate)).toBeVisible();
  await button(person, ja.consent.all).click();
  await page.keyboard.press('F9');
  await sayReadAloud(person);
  await expect(page.getByText(ja.consent.recorded)).toBeVisible();
}

const valuesOf = (inputs: readonly (HTMLElement | SVGElement)[]) =>
  inputs.map((input) => (input instanceof HTMLInputElement ? input.value : ''));
