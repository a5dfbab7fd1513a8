import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { consentRecordFileSchema } from '../../electron/domain/consent-record/record-schema.ts';
import { openCustomer, seeCustomer } from '../support/counter-journeys.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { textOfPdf } from '../support/paper.ts';
import { regular } from '../support/practice.ts';
import { test } from '../support/electron.ts';

// Who may be shared with whom, who has not been shown the notice, and the proof of one customer's consent.

test('a number of joint use leads to its customers, one of them to the folder, and Esc back to the same list', async ({
  sitDown,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.keyboard.press('F6');
  await seeHeading(person, text.sharing.title);
  const number = page.locator('[data-part="target-why"]').first();
  await number.click();
  await expect(number).toHaveAttribute('aria-pressed', 'true');
  const first = page.locator('[data-part="customer-row"]').first();
  const name = (await first.locator('strong').textContent()) ?? '';
  await first.click();
  await seeCustomer(person, name);
  await page.keyboard.press('Escape');
  await seeHeading(person, text.sharing.title);
  await expect(number).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-part="customer-row"]').first()).toContainText(name);
});

test('those who have not been shown the notice are found from home', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.locator('a[href$="/unshown"]').first().click();
  await seeHeading(person, text.home.unshown.title);
  const first = page.locator('[data-part="customer-row"]').first();
  const name = (await first.locator('strong').textContent()) ?? '';
  await first.click();
  await seeCustomer(person, name);
});

test('the proof of a customer is written as a sheet and as a record, each with a reason', async ({
  sitDown,
  saved,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { consentExport } = text;
  await openCustomer(person, regular.digits, regular.name);
  await page.getByRole('tab', { name: text.customers.screen.history }).click();
  for (const form of [consentExport.sheetForm, consentExport.recordForm]) {
    await button(person, consentExport.action).click();
    await page.getByText(form, { exact: true }).click();
    await button(person, consentExport.submit).click();
    await expect(page.getByText(consentExport.reasonFault)).toBeVisible();
    await page.getByRole('textbox', { name: consentExport.reason }).fill('ご本人のお求めにより');
    await button(person, consentExport.submit).click();
    await expect(page.getByRole('dialog', { name: consentExport.done })).toBeVisible();
    await page.getByText(consentExport.close, { exact: true }).click();
  }
  const files = readdirSync(saved).toSorted();
  expect(files).toHaveLength(2);
  const find = (ending: string) => join(saved, files.find((name) => name.endsWith(ending)) ?? '');
  const words = textOfPdf(find('.pdf')).replaceAll(/\s/g, '');
  expect(words).toContain(regular.name.replace(' ', ''));
  const { consent_record: record } = consentRecordFileSchema.parse(JSON.parse(readFileSync(find('.json'), 'utf8')));
  expect(record.events).toHaveLength(1);
  // The file lies anywhere afterwards: it names nobody.
  expect(files.join()).not.toContain(regular.name.slice(0, 2));
  expect(JSON.stringify(record)).not.toContain(regular.name);
});
