import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { openCustomer, typeInto } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading } from '../support/journeys.ts';
import { practiceReceptionist, regular } from '../support/practice.ts';
import { lawText } from '../../renderer/widgets/request/request-words.ts';

for (const language of ['ja', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, viewport: { width: 1366, height: 768 } });
    test.slow();

    test('a request and its dialogs', async ({ sitDown }) => {
      const person = await sitDown();
      const { page, text } = person;
      const { receive, type, identify, decide, close, withdraw } = text.requests;
      const dialog = page.getByRole('dialog');
      await page.getByRole('link', { name: text.desk.rail.requests }).click();
      await seeHeading(person, text.requests.title);
      await expectAccessible(person, 'requests');
      await openCustomer(person, regular.digits, regular.name);
      await page.keyboard.press('F4');
      await expect(page.getByRole('heading', { name: receive.title })).toBeVisible();
      await page.keyboard.press('F9');
      await expect(page.getByText(receive.noType)).toBeVisible();
      await expectAccessible(person, 'receiving, with a fault');
      await page.getByText(`${type.disclosure.label} ${lawText('disclosure', text.requests)}`).click();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeVisible();
      await expectAccessible(person, 'leaving the form of a request');
      await button(person, text.desk.leave.stay).click();
      await button(person, receive.submitAndPrint).click();
      await expect(page.getByText(text.issue.printed)).toBeVisible();
      await page.getByText(identify.methods.document).click();
      await expectAccessible(person, 'identity');
      await button(person, withdraw.action).click();
      await expect(dialog).toBeVisible();
      await expectAccessible(person, 'withdrawal');
      await page.keyboard.press('Escape');
      await page.getByText(identify.documents.driving_licence).click();
      await button(person, identify.submit).click();
      await page.getByText(decide.outcomes.refused, { exact: true }).click();
      await button(person, decide.submit).click();
      await expect(page.getByText(decide.noReason)).toBeVisible();
      await expectAccessible(person, 'decision with faults');
      await page.getByText(decide.outcomes.granted, { exact: true }).click();
      await button(person, decide.submit).click();
      await page.getByText(close.deliveries.handed_over, { exact: true }).click();
      await expectAccessible(person, 'answer');
      await button(person, close.submit).click();
      await expect(button(person, close.submit)).toBeHidden();
      await expectAccessible(person, 'closed');
    });

    test('joint use, and who has not been shown the notice', async ({ sitDown }) => {
      const person = await sitDown();
      const { page, text } = person;
      const { sharing, home } = text;
      const toUnshown = page.getByRole('main').getByRole('link', { name: home.due.unshown.split('{{')[0] ?? '' });
      await expect(toUnshown).toBeVisible();
      await page.keyboard.press('F6');
      await seeHeading(person, sharing.title);
      await expect(page.getByText(sharing.nobody.title)).toBeVisible();
      await expectAccessible(person, 'joint use');
      await button(person, sharing.why.unasked).first().click();
      await expect(page.getByText(sharing.whyLong.unasked)).toBeVisible();
      await expect(page.getByText(text.customers.pages.loading)).toBeHidden();
      await expectAccessible(person, 'the customers behind a number');
      await page.keyboard.press('Escape');
      await seeHeading(person, home.title);
      await toUnshown.click();
      await seeHeading(person, home.unshown.title);
      await expect(page.getByText(text.customers.pages.loading)).toBeHidden();
      await expectAccessible(person, 'customers not shown the notice');
    });

    test('the ledger', async ({ sitDown }) => {
      const person = await sitDown();
      const { page, text } = person;
      const { verify, export: words } = text.ledger;
      await page.getByRole('link', { name: text.desk.rail.ledger }).click();
      await seeHeading(person, text.ledger.title);
      await button(person, verify.action).click();
      await expect(page.getByText(verify.whole).first()).toBeVisible();
      await expectAccessible(person, 'ledger');
      await button(person, words.action).click();
      await page.getByText(words.withContents, { exact: true }).click();
      await button(person, words.submit).click();
      await expect(page.getByText(words.reasonFault)).toBeVisible();
      await expectAccessible(person, 'export with a fault');
      await typeInto(person, words.reason, '監査');
      await page.getByText(words.headersOnly, { exact: true }).click();
      await button(person, words.submit).click();
      await expect(page.getByRole('heading', { name: words.done })).toBeVisible();
      await expectAccessible(person, 'exported');
    });

    test('settings and the dialogs about people', async ({ sitDown }) => {
      const person = await sitDown();
      const { page, text } = person;
      const { settings } = text;
      const { sections, staff, self } = settings;
      const open = (section: keyof typeof sections) =>
        page.getByRole('tab', { name: sections[section], exact: true }).click();
      const dialog = page.getByRole('dialog');
      await page.getByRole('link', { name: text.desk.rail.settings }).click();
      await seeHeading(person, settings.title);
      for (const section of ['company', 'shops', 'notice', 'desk'] as const) {
        await open(section);
        await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
        await expectAccessible(person, section);
      }
      await open('self');
      await button(person, self.submit).click();
      await expect(page.getByText(self.currentEmpty)).toBeVisible();
      await expectAccessible(person, 'own password, with faults');
      await open('staff');
      await expectAccessible(person, 'staff');
      await button(person, staff.add).click();
      await page.getByLabel(text.start.newPassword.label, { exact: true }).fill('kaminoyama');
      await dialog.getByRole('button', { name: staff.submitAdd }).click();
      await expect(page.getByText(staff.nameFault)).toBeVisible();
      await expectAccessible(person, 'new account, with faults');
      await page.keyboard.press('Escape');
      const row = page.getByRole('listitem').filter({ hasText: practiceReceptionist.label });
      await row.getByRole('button').click();
      await expect(dialog).toBeVisible();
      await expectAccessible(person, 'changing an account');
      await button(person, staff.leave).click();
      await expect(button(person, staff.leaveConfirm)).toBeVisible();
      await expectAccessible(person, 'ending an account');
      await page.keyboard.press('Escape');
      await button(person, settings.keys.newCode).click();
      await button(person, settings.keys.code.begin).click();
      await expect(page.getByText(settings.keys.code.ownEmpty)).toBeVisible();
      await expectAccessible(person, 'a new recovery code, with faults');
      await page.keyboard.press('Escape');
      await button(person, settings.keys.rotate).click();
      await expect(dialog.getByRole('button', { name: settings.keys.rotation.submit })).toBeVisible();
      await expectAccessible(person, 'another data key');
    });
  });
}
