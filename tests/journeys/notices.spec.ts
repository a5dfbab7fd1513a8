import { expect } from '@playwright/test';
import { openCustomer } from '../support/counter-journeys.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { beginNotice, place } from '../support/notice-draft.ts';
import { regular } from '../support/practice.ts';
import { pdfWith, scannedPdf } from '../support/scans.ts';
import { test } from '../support/electron.ts';
import { layDown } from '../support/journey-test.ts';

const party = { name: '株式会社上山オート', address: '山形県上山市高松字北谷地300-2', representative: '齋藤 利孝' };

// The next version of the notice: written, put aside, registered, compared and adopted, and what comes of it at the desk.

test('the manager writes the next version of the notice, and the desk goes by it', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  const { write, compare, effects, desk } = text.notice;
  const openSection = (name: keyof typeof write.sections) =>
    page.getByRole('tab', { name: write.sections[name], exact: true });
  await beginNotice(person);
  await button(person, write.add.purposes).click();
  await place(person, 'purposes.2.label').fill('保険のご案内');
  await place(person, 'purposes.2.shortLabel').fill('保険');
  // The telephone rings.
  await page.keyboard.press('F5');
  await expect(page.getByText(text.home.parked.nobody)).toBeVisible();
  await button(person, text.home.parked.goOn).click();
  await seeHeading(person, write.title);
  await expect(place(person, 'purposes.2.label')).toHaveValue('保険のご案内');
  await page.keyboard.press('F9');
  await expect(page.getByText(write.fault.required)).toBeVisible();
  await expect(place(person, 'purposes.2.sentence')).toBeFocused();
  await page.keyboard.insertText('お車の保険をご案内するために使います。');
  await openSection('sharing').click();
  for (const part of ['name', 'address', 'representative'] as const) {
    await place(person, `responsibleParty.${part}`).fill(party[part]);
  }
  await button(person, write.add.items).first().click();
  await page.locator('[name^="itemGroups.0.items."]').last().fill('勤務先');
  await page.keyboard.press('F9');

  await expect(page.getByRole('heading', { name: text.home.adopt.title })).toBeVisible();
  await expect(page.getByText(effects.outdated)).toBeVisible();
  await button(person, desk.compare).click();
  await seeHeading(person, compare.title);
  await expect(page.locator('ins').filter({ hasText: '勤務先' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText(text.home.adopt.isRead).click();
  await page.getByRole('button', { name: text.home.adopt.submit, exact: true }).click();
  await expect(page.getByText(text.home.adopt.title)).toBeHidden();

  await openCustomer(person, regular.digits, regular.name);
  const { chip, state } = text.consent;
  const named = (words: string, what: string, now: string) =>
    page.getByRole('button', { name: words.replace('{{what}}', what).replace('{{state}}', now) });
  await expect(named(chip.now, '保険 郵便', state.unasked)).toBeVisible();
  await page.keyboard.press('F6');
  await seeHeading(person, text.sharing.title);
  await expect(page.getByText(text.sharing.nobody.title)).toBeHidden();
  await expect(button(person, text.sharing.why.notice_not_shown).first()).toBeVisible();
});

test('the published policy is kept as it was published, text or PDF, and read in the app; nothing else is taken', async ({
  sitDown,
  chosen,
}) => {
  const person = await sitDown();
  const { page, text } = person;
  const { notice, sections } = text.settings;
  const { document } = text.notice;
  await page.getByRole('link', { name: text.desk.rail.settings }).click();
  await page.getByRole('tab', { name: sections.notice, exact: true }).click();
  const keep = async (name: string, bytes: Buffer, answer: string) => {
    layDown(chosen, name, bytes);
    await button(person, notice.documentAction).click();
    await expect(page.getByText(answer)).toBeVisible();
  };
  const shown = page.getByRole('dialog');
  const openNewest = () => button(person, document.open).first().click();
  // The practice folder has one from its first day.
  await expect(button(person, document.open)).toHaveCount(1);

  await keep('policy.pdf', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), notice.outcome.not_text);
  await keep('policy.pdf', pdfWith().subarray(0, 80), notice.outcome.broken_pdf);
  await keep('policy.txt', Buffer.alloc(0), notice.outcome.empty);
  await keep('policy.pdf', Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), notice.outcome.too_large);
  await expect(button(person, document.open)).toHaveCount(1);

  const kept = notice.outcome.kept.split('{{')[0] ?? '';
  // Whatever it is called: the bytes tell.
  await keep('policy.txt', scannedPdf('DCTDecode'), kept);
  await expect(button(person, document.open)).toHaveCount(2);
  await openNewest();
  await expect(shown.locator('canvas')).toBeVisible();
  await page.keyboard.press('Escape');
  await keep('policy.pdf', Buffer.from('個人情報の取扱いについて <script>alert(1)</script>'), kept);
  await expect(button(person, document.open)).toHaveCount(3);
  await openNewest();
  await expect(shown.getByText('個人情報の取扱いについて <script>alert(1)</script>')).toBeVisible();
});
