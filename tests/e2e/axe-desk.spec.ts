import { expect } from '@playwright/test';
import { look } from '../support/axe.ts';
import { newcomer, openCustomer, serveNewcomer } from '../support/counter-journeys.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { test } from '../support/practice-test.ts';

for (const language of ['ja', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme, viewport: { width: 1366, height: 768 } });
      test.slow();

      test('home, customer, new customer', async ({ sitDown }) => {
        const person = await sitDown();
        const { page, text } = person;
        const { screen, form } = text.customer;
        await look(person, 'home');
        await page.keyboard.insertText('さ');
        await expect(page.getByRole('option').first()).toBeVisible();
        await look(person, 'the box');
        await page.keyboard.press('Escape');
        await page.keyboard.press('F3');
        await seeHeading(person, form.newTitle);
        await page.keyboard.press('F9');
        await expect(page.getByText(text.customer.problem.required).first()).toBeVisible();
        await look(person, 'new customer with faults');
        await button(person, form.morePerson).click();
        await look(person, 'new customer unfolded');
        await page.keyboard.press('Escape');
        await seeHeading(person, text.home.title);

        await serveNewcomer(person);
        await openCustomer(person, 'ひむろ', newcomer.name);
        await look(person, 'consent');
        await button(person, text.consent.same).click();
        await look(person, 'consent with changes');
        await button(person, text.consent.stop.action).click();
        await look(person, 'stop');
        await page.keyboard.press('Escape');
        await button(person, text.consent.undoAll).click();
        for (const tab of ['vehicles', 'requests', 'history'] as const) {
          await page.getByRole('tab', { name: screen[tab] }).click();
          await expect(page.getByRole('tabpanel')).toBeVisible();
          await look(person, tab);
        }
        await page.getByRole('tab', { name: screen.slips }).click();
        await expect(page.getByText(text.slips.copies.first)).toBeVisible();
        await look(person, 'slips');
        await button(person, screen.edit).first().click();
        await look(person, 'edit');
      });

      test('requests, ledger, settings', async ({ sitDown }) => {
        const person = await sitDown();
        const { page, text } = person;
        const rail = (label: string) => page.getByRole('link', { name: label }).click();
        await rail(text.desk.rail.requests);
        await seeHeading(person, text.request.title);
        await look(person, 'requests');
        await page.getByRole('main').getByRole('link').first().click();
        await expect(page.getByText(text.request.screen.facts)).toBeVisible();
        await look(person, 'request');
        await rail(text.desk.rail.ledger);
        await seeHeading(person, text.ledger.title);
        await button(person, text.ledger.verify.action).click();
        await expect(page.getByText(text.ledger.verify.whole).first()).toBeVisible();
        await look(person, 'ledger');
        await button(person, text.ledger.export.action).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await look(person, 'export');
        await page.keyboard.press('Escape');
        await rail(text.desk.rail.settings);
        await seeHeading(person, text.settings.title);
        for (const section of Object.values(text.settings.sections)) {
          await page.getByRole('tab', { name: section, exact: true }).click();
          await look(person, section);
        }
      });
    });
  }
}
