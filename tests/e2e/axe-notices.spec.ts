import { expect } from '@playwright/test';
import { beginNotice, place } from '../support/notice-draft.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading } from '../support/journeys.ts';

test.use({ viewport: { width: 1366, height: 768 } });

test('the notice is written', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { write } = text.notice;
  const openSection = (name: keyof typeof write.sections) =>
    page.getByRole('tab', { name: write.sections[name], exact: true }).click();
  await beginNotice(person);
  await expectAccessible(person, 'purposes and channels');
  await button(person, write.add.purposes).click();
  await page.keyboard.press('F9');
  await expect(page.getByText(write.fault.required).first()).toBeVisible();
  await expectAccessible(person, 'a purpose with faults');
  for (const part of ['label', 'shortLabel', 'sentence']) {
    await place(person, `purposes.2.${part}`).fill('保険のご案内のために使います');
  }
  await openSection('recipients');
  await button(person, write.add.recipients).click();
  for (const part of ['name', 'shortName', 'provided']) {
    await place(person, `recipients.0.${part}`).fill('見本損害保険株式会社');
  }
  await expectAccessible(person, 'recipients');
  await openSection('bases');
  await page.getByText(write.basis.notice, { exact: true }).first().click();
  await place(person, 'scopes.0.reason').fill('以前からのお付き合いのため');
  for (const name of ['bases', 'sharing', 'questions', 'rights', 'contact'] as const) {
    await openSection(name);
    await expectAccessible(person, name);
  }
});

test('the notice is read, weighed and compared', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { compare, desk } = text.notice;
  await beginNotice(person);
  await place(person, 'purposes.0.sentence').fill('お預かりしたお車の点検のためにだけ使います。');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: text.home.adopt.title })).toBeVisible();
  await expectAccessible(person, 'a draft, read');
  await button(person, desk.compare).click();
  await seeHeading(person, compare.title);
  await expectAccessible(person, 'compared');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: text.desk.rail.settings }).click();
  await page.getByRole('tab', { name: text.settings.sections.notice, exact: true }).click();
  await expect(page.getByText(text.settings.notice.draft)).toBeVisible();
  await expectAccessible(person, 'versions');
  await page.getByRole('button', { name: text.notice.document.open, exact: true }).click();
  await expect(page.getByRole('dialog').locator('pre')).toBeVisible();
  await expectAccessible(person, 'a published document');
});
