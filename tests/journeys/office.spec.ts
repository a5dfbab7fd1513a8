import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { auditBundle } from '../../build/demo/auditor.ts';
import { openCustomer } from '../support/counter-journeys.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { pagesOfPdf, textOfPdf } from '../support/paper.ts';
import { regular } from '../support/practice.ts';
import { test } from '../support/electron.ts';
import { lawText } from '../../renderer/widgets/request/request-words.ts';

// What takes more than a moment: a request from its receipt to its answer, a slip once more, the auditor's bundle.

test('a request is received, identified, decided, answered and closed', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { receive, type, identify, decide, close, status, ended } = text.requests;
  await openCustomer(person, regular.digits, regular.name);
  await page.keyboard.press('F4');
  await expect(page.getByRole('heading', { name: receive.title })).toBeVisible();
  // Without a kind there is no request.
  await page.keyboard.press('F9');
  await expect(page.getByText(receive.noType)).toBeVisible();
  await page.getByText(`${type.disclosure.label} ${lawText('disclosure', text.requests)}`).click();
  await button(person, receive.submitAndPrint).click();

  await seeHeading(person, type.disclosure.label);
  await expect(page.getByText(text.issue.printed)).toBeVisible();
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

  await page.getByRole('link', { name: regular.name }).first().click();
  await page.getByRole('tab', { name: text.customers.screen.requests }).click();
  await expect(page.getByText(status.closed, { exact: true })).toBeVisible();
});

test('a slip is seen as it will be printed, and saved as that PDF', async ({ sitDown, saved }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { slips } = text;
  await openCustomer(person, regular.digits, regular.name);
  await page.getByRole('tab', { name: text.customers.screen.slips }).click();
  await expect(page.getByText(slips.paper.unissued)).toBeVisible();
  await page.getByText('1 / 1 ページ', { exact: true }).waitFor();
  await button(person, text.issue.save).click();
  await expect(page.getByText(text.issue.saved)).toBeVisible();
  const [name = '', ...others] = readdirSync(saved);
  expect(others).toEqual([]);
  expect(pagesOfPdf(join(saved, name))).toBe(1);
  expect(textOfPdf(join(saved, name)).replaceAll(/\s/g, '')).toContain(regular.name.replace(' ', ''));
  await expect(page.getByText(slips.copies.first)).toBeVisible();
});

test('a manager checks the whole ledger and takes it out for an auditor, who can check it alone', async ({
  sitDown,
  saved,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { verify, export: words } = text.ledger;
  await page.getByRole('link', { name: text.desk.rail.ledger }).click();
  await seeHeading(person, text.ledger.title);
  await button(person, verify.action).click();
  await expect(page.getByText(verify.wholeLong.replace('{{count}}', ''))).toBeVisible();

  await button(person, words.action).click();
  // Nothing leaves the house without a reason.
  await button(person, words.submit).click();
  await expect(page.getByText(words.reasonFault)).toBeVisible();
  expect(readdirSync(saved)).toEqual([]);
  await page.getByRole('textbox', { name: words.reason }).click();
  await page.keyboard.insertText('年次の内部監査のため');
  await button(person, words.submit).click();
  await expect(page.getByRole('heading', { name: words.done })).toBeVisible();
  const fingerprint = (await page.locator('[data-part="fingerprint"]').textContent()) ?? '';
  // Beside the bundle lies the page on which it is checked, where the program was built with one.
  const files = readdirSync(saved).toSorted();
  const name = files.find((file) => file.endsWith('.zip')) ?? '';
  expect([[name], [name.replace('.zip', '-check.html'), name]]).toContainEqual(files);
  expect(auditBundle(join(saved, name), fingerprint)).toMatchObject({ code: 0 });
});
