import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { changeElsewhere, stopElsewhere } from '../support/change-elsewhere.ts';
import { fillNewCustomer, openCustomer, saveNewcomer, serveNewcomer, typeInto } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { regular } from '../support/practice.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('home, the box, a new customer, leaving and parked forms', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { form, problem } = text.customers;
  const { parked, title: home } = text.home;
  await expectAccessible(person, 'home');
  await page.keyboard.insertText('さ');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(person, 'the box');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(person, 'help');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F3');
  await seeHeading(person, form.newTitle);
  await page.keyboard.press('F9');
  await expect(page.getByText(problem.required).first()).toBeVisible();
  await expectAccessible(person, 'new customer with faults');
  await button(person, form.morePerson).click();
  await expectAccessible(person, 'new customer unfolded');
  await page.keyboard.press('Escape');
  await seeHeading(person, home);

  await fillNewCustomer(person);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: text.desk.leave.title })).toBeVisible();
  await expectAccessible(person, 'leaving a form');
  await button(person, text.desk.leave.park).click();
  await expect(page.getByText(parked.title)).toBeVisible();
  await expectAccessible(person, 'parked forms');
  await button(person, parked.drop).click();
  await expect(page.getByRole('dialog', { name: parked.ask })).toBeVisible();
  await expectAccessible(person, 'dropping a parked form');
  await page.keyboard.press('Escape');
  await button(person, parked.goOn).click();
  await saveNewcomer(person);
  await expectAccessible(person, 'a customer nobody has asked yet');
  await button(person, text.consent.all).click();
  await page.keyboard.press('F9');
  await expect(button(person, text.consent.showing.ways.read_aloud)).toBeVisible();
  await expectAccessible(person, 'showing the notice');
});

test('consent, stop and starting again', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { consent } = text;
  await openCustomer(person, regular.digits, regular.name);
  await expectAccessible(person, 'consent');
  await button(person, consent.same).click();
  await expectAccessible(person, 'consent with changes');
  await stopElsewhere(person, regular.digits);
  await page.keyboard.press('F9');
  await expect(page.getByText(consent.moved.title)).toBeVisible();
  await expectAccessible(person, 'answers that have changed meanwhile');
  await button(person, consent.moved.discard).click();
  await button(person, consent.stop.action).click();
  await expect(page.getByRole('dialog', { name: consent.stop.title })).toBeVisible();
  await expectAccessible(person, 'stop');
  await button(person, consent.stop.everything).click();
  await expect(page.getByText(consent.stop.done)).toBeVisible();
  await expectAccessible(person, 'stopped');
  await button(person, consent.all).click();
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: consent.reinstate.title })).toBeVisible();
  await expectAccessible(person, 'starting again');
  await button(person, consent.reinstate.confirm).click();
  await expect(page.getByText(consent.recorded)).toBeVisible();
  await expectAccessible(person, 'recorded');
});

test('the other sheets of a customer', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { screen, form } = text.customers;
  const vehicle = text.vehicles;
  await serveNewcomer(person);
  await openCustomer(person, 'ひむろ', '氷室 静香');
  await page.getByRole('tab', { name: screen.history }).click();
  await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
  await expectAccessible(person, 'history');
  await page.getByRole('tab', { name: screen.requests }).click();
  await expect(page.getByText(text.requests.tab.empty)).toBeVisible();
  await expectAccessible(person, 'no requests');
  await page.getByRole('tab', { name: screen.slips }).click();
  await expect(page.getByText(text.slips.copies.first)).toBeVisible();
  // It is drawn, read and drawn again, which takes longer than a click.
  await page.locator('[data-part="pdf-text"]').filter({ hasText: '氷室' }).waitFor();
  await expectAccessible(person, 'slips and the PDF');
  await page.getByRole('tab', { name: screen.vehicles }).click();
  await expect(button(person, vehicle.pass)).toBeVisible();
  await expectAccessible(person, 'vehicles');
  for (const [task, title] of [
    [vehicle.pass, vehicle.passWhat],
    [vehicle.retire, vehicle.retireHow],
    [vehicle.add, vehicle.addTitle],
  ] as const) {
    await button(person, task).click();
    await expect(page.getByText(title).first()).toBeVisible();
    await expectAccessible(person, task);
    await page.keyboard.press('Escape');
    await expect(button(person, vehicle.pass)).toBeVisible();
  }
  await button(person, screen.edit).first().click();
  await page.getByRole('textbox', { name: text.customers.field.address }).waitFor();
  await typeInto(person, text.customers.field.phones, '0');
  await page.keyboard.press('F9');
  await expect(page.getByText(text.customers.problem.phone_too_long)).toBeVisible();
  await expectAccessible(person, `${form.editTitle} with a fault`);
  await page.getByRole('textbox', { name: text.customers.field.phones }).first().fill('09000004039');
  await changeElsewhere(person, 'ひむろ');
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: text.customers.conflict.title })).toBeVisible();
  await expectAccessible(person, 'what somebody else has changed meanwhile');
});
