import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { openCustomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { pagesOfPdf, textOfPdf } from '../support/paper.ts';
import { regular } from '../support/practice.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('a consent form is seen, saved and printed, without a name from the reception and with one from the customer', async ({
  sitDown,
  saved,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { paperForm: form, issue } = text;
  const dialog = page.getByRole('dialog');
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });
  await seeHeading(person, text.home.title);
  await button(person, form.open).click();
  await expect(dialog.getByText(form.blank)).toBeVisible();
  await dialog.getByText('1 / 2 ページ', { exact: true }).waitFor();
  await expectAccessible(person, 'a consent form without a name');
  await inDialog(issue.save).click();
  await expect(dialog.getByText(issue.saved)).toBeVisible();
  expect(readdirSync(saved)).toEqual(['consent-form-v1.pdf']);
  const file = join(saved, 'consent-form-v1.pdf');
  expect(pagesOfPdf(file)).toBe(2);
  expect(textOfPdf(file)).toContain(form.sheet.field.kana);
  await inDialog(issue.print).click();
  await expect(dialog.getByText(issue.printed)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await openCustomer(person, regular.digits, regular.name);
  // Whoever wants it on paper says so first.
  await expect(button(person, form.open)).toBeHidden();
  await page.getByText(text.consent.methods.paper, { exact: true }).click();
  await button(person, form.open).click();
  await expect(dialog.getByText(form.named)).toBeVisible();
  await dialog.getByText('2 / 2 ページ', { exact: true }).waitFor();
  await inDialog(issue.print).click();
  await expect(dialog.getByText(issue.printed)).toBeVisible();
  await inDialog(form.close).click();
  await page.getByRole('tab', { name: text.customers.screen.history }).click();
  await expect(page.getByText('記入用の同意書（通知 第1版）を印刷しました')).toBeVisible();
});
