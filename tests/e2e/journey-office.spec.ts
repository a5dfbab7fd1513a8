import { expect } from '@playwright/test';
import { newcomer, openCustomer, serveNewcomer } from '../support/counter-journeys.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { test } from '../support/practice-test.ts';
import { practiceReceptionist } from '../support/practice.ts';

test('a request is received, identified, decided, answered and closed', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { receive, type, identify, decide, close, status, ended } = text.request;
  await serveNewcomer(person);
  await openCustomer(person, 'ひむろ', newcomer.name);
  await page.keyboard.press('F4');
  await expect(page.getByRole('heading', { name: receive.title })).toBeVisible();
  // Without a kind there is no request.
  await page.keyboard.press('F9');
  await expect(page.getByText(receive.noType)).toBeVisible();
  await page.getByText(`${type.disclosure.label} ${type.disclosure.law}`).click();
  await button(person, receive.submitAndPrint).click();

  await seeHeading(person, type.disclosure.label);
  await expect(page.getByText(text.request.slip.printed)).toBeVisible();
  // A request for disclosure is decided by nobody before it is known who asks.
  await expect(button(person, decide.submit)).toBeHidden();
  await page.getByText(identify.methods.document).click();
  await page.getByText(identify.documents.driving_licence).click();
  await button(person, identify.submit).click();
  await page.getByText(decide.outcomes.granted, { exact: true }).click();
  await button(person, decide.submit).click();
  await page.getByText(close.deliveries.handed_over, { exact: true }).click();
  await button(person, close.submit).click();
  await expect(page.getByText(ended.closed.slice(-6))).toBeVisible();

  await page.getByRole('link', { name: newcomer.name }).first().click();
  await page.getByRole('tab', { name: text.customer.screen.requests }).click();
  await expect(page.getByText(status.closed, { exact: true })).toBeVisible();
});

test('a manager checks the whole ledger', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.getByRole('link', { name: text.desk.rail.ledger }).click();
  await seeHeading(person, text.ledger.title);
  await button(person, text.ledger.verify.action).click();
  await expect(page.getByText(text.ledger.verify.wholeLong.replace('{{count}}', ''))).toBeVisible();
});

test.describe('a receptionist', () => {
  test.use({ who: practiceReceptionist });

  test('is shown no way to the ledger, and settings of their own', async ({ sitDown }) => {
    const person = await sitDown();
    const { page, text } = person;
    await expect(page.getByRole('link', { name: text.desk.rail.ledger })).toBeHidden();
    await page.getByRole('link', { name: text.desk.rail.settings }).click();
    await seeHeading(person, text.settings.title);
  });
});
