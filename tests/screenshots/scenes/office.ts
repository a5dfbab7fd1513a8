import { openCustomer, typeInto } from '../../support/counter-journeys.ts';
import { button, seeHeading, signInAs } from '../../support/journeys.ts';
import { practiceManager, practiceReceptionist, regular } from '../../support/practice.ts';
import type { Scene } from '../scene.ts';
import { fill } from '../../../electron/words/fill.ts';
import { lawText } from '../../../renderer/widgets/request/request-words.ts';

/** A request from its receipt to its answer. */
export const requestScene: Scene = {
  name: 'request',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { receive, type, identify, decide, close, withdraw } = text.requests;
    await signInAs(walker, practiceManager);
    await page.getByRole('link', { name: text.desk.rail.requests }).click();
    await seeHeading(walker, text.requests.title);
    await take('open-requests');
    await openCustomer(walker, regular.digits, regular.name);
    await page.keyboard.press('F4');
    await page.getByRole('heading', { name: receive.title }).waitFor();
    await take('receiving');
    await page.keyboard.press('F9');
    await page.getByText(receive.noType).waitFor();
    await take('receiving-with-a-fault');
    await page.getByText(`${type.disclosure.label} ${lawText('disclosure', text.requests)}`).click();
    await button(walker, receive.submitAndPrint).click();
    await page.getByText(text.issue.printed).waitFor();
    await page.getByText(identify.methods.document).click();
    await take('identity');
    await button(walker, withdraw.action).click();
    await page.getByRole('dialog').waitFor();
    await take('withdrawing');
    await page.keyboard.press('Escape');
    await page.getByText(identify.documents.driving_licence).click();
    await button(walker, identify.submit).click();
    await page.getByText(decide.outcomes.refused, { exact: true }).click();
    await button(walker, decide.submit).click();
    await page.getByText(decide.noReason).waitFor();
    await take('decision-with-faults');
    await page.getByText(decide.outcomes.granted, { exact: true }).click();
    await button(walker, decide.submit).click();
    await page.getByText(close.deliveries.handed_over, { exact: true }).click();
    await take('answer');
    await button(walker, close.submit).click();
    await button(walker, close.submit).waitFor({ state: 'hidden' });
    await take('closed');
  },
};

/** Joint use, and whoever has not been shown the notice. */
export const sharingScene: Scene = {
  name: 'sharing',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { sharing, home, customers } = text;
    await signInAs(walker, practiceManager);
    await page.keyboard.press('F6');
    await seeHeading(walker, sharing.title);
    await page.getByText(sharing.counting).waitFor({ state: 'hidden' });
    await take('partners');
    await button(walker, sharing.why.unasked).first().click();
    await page.getByText(sharing.whyLong.unasked).waitFor();
    await page.getByText(customers.pages.loading).waitFor({ state: 'hidden' });
    await take('behind-a-number');
    await page.keyboard.press('Escape');
    await seeHeading(walker, home.title);
    await page
      .getByRole('main')
      .getByRole('link', { name: home.due.unshown.split('{{')[0] ?? '' })
      .click();
    await seeHeading(walker, home.unshown.title);
    await page.getByText(customers.pages.loading).waitFor({ state: 'hidden' });
    await take('not-shown-the-notice');
  },
};

/** What the manager sees of the ledger, and takes out of the house. */
export const ledgerScene: Scene = {
  name: 'ledger',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { verify, export: words } = text.ledger;
    await signInAs(walker, practiceManager);
    // So that there is somebody who looked.
    await openCustomer(walker, regular.digits, regular.name);
    await page.getByRole('link', { name: text.desk.rail.ledger }).click();
    await seeHeading(walker, text.ledger.title);
    await take('lines');
    await button(walker, verify.action).click();
    await page.getByText(verify.whole).first().waitFor();
    await take('verified');
    const { views, unusual, staffDay, readers } = text.ledger;
    const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    await tab(views.readers);
    await page.getByText(readers.ask).waitFor();
    await take('readers-of-nobody');
    await page.getByRole('combobox', { name: text.ledger.filter.customer, exact: true }).fill(regular.digits);
    await page.getByRole('option').filter({ hasText: regular.name }).click();
    await page.getByRole('grid').waitFor();
    await take('readers');
    await tab(views.staff_day);
    await page.getByRole('textbox', { name: staffDay.day }).waitFor();
    await take('one-day');
    await tab(views.outgoing);
    await page.getByText(text.ledger.outgoing.lead).waitFor();
    await take('outgoing');
    await tab(views.unusual);
    await page.getByText(unusual.lead.split('{{since}}').at(-1)?.split('{{looks}}')[0] ?? '').waitFor();
    await take('unusual');
    await tab(views.all);
    const { headSheet } = text;
    await button(walker, headSheet.action).click();
    await page.getByText(headSheet.monthHint).waitFor();
    await take('head-sheet');
    await button(walker, text.issue.save).click();
    await page.getByText(text.issue.saved).waitFor();
    await take('head-sheet-saved');
    await page.keyboard.press('Escape');
    await button(walker, words.action).click();
    await page.getByText(words.withContents, { exact: true }).click();
    await button(walker, words.submit).click();
    await page.getByText(words.reasonFault).waitFor();
    await take('export-with-a-fault');
    await typeInto(walker, words.reason, '年次の内部監査のため');
    await page.getByText(words.headersOnly, { exact: true }).click();
    await button(walker, words.submit).click();
    await page.getByRole('heading', { name: words.done }).waitFor();
    await take('exported');
  },
};

/** Every section of the settings, and the dialogs about people. */
export const settingsScene: Scene = {
  name: 'settings',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { sections, staff, self, title } = text.settings;
    const open = (section: keyof typeof sections) =>
      page.getByRole('tab', { name: sections[section], exact: true }).click();
    await signInAs(walker, practiceManager);
    await page.getByRole('link', { name: text.desk.rail.settings }).click();
    await seeHeading(walker, title);
    for (const section of ['company', 'shops', 'notice', 'desk'] as const) {
      await open(section);
      await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
      await take(section);
    }
    await open('backup');
    await button(walker, text.backup.make).click();
    await page.getByText(text.backup.made.split('{{')[0] ?? '').waitFor();
    await take('backup');
    const { rehearsal, code } = text.drills;
    await button(walker, rehearsal.action).click();
    await page.getByRole('textbox', { name: rehearsal.password }).fill(practiceManager.password);
    await take('rehearsal');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: rehearsal.works }).waitFor();
    await take('rehearsed');
    await page.keyboard.press('Enter');
    await button(walker, code.action).click();
    await page.getByRole('dialog', { name: code.title }).waitFor();
    await take('recovery-code');
    await page.keyboard.press('Escape');
    await open('notice');
    await button(walker, text.notice.document.open).first().click();
    await page.getByRole('dialog').waitFor();
    await take('published-document');
    await page.keyboard.press('Escape');
    await open('self');
    await button(walker, self.submit).click();
    await page.getByText(self.currentEmpty).waitFor();
    await take('self-with-faults');
    await open('staff');
    await take('staff');
    await button(walker, staff.add).click();
    await page.getByLabel(text.start.newPassword.label, { exact: true }).fill('kaminoyama');
    await take('new-account');
    await page.keyboard.press('Escape');
    const row = page.getByRole('listitem').filter({ hasText: practiceReceptionist.label });
    await row.getByRole('button').click();
    await page.getByRole('dialog').waitFor();
    await take('changing-an-account');
    await page.getByRole('textbox', { name: staff.name }).fill(practiceManager.label);
    await button(walker, text.settings.save).click();
    await page.getByText(fill(staff.nameTaken, { name: practiceManager.label })).waitFor();
    await take('a-name-that-is-taken');
    await button(walker, staff.leave).click();
    await button(walker, staff.leaveConfirm).waitFor();
    await take('ending-an-account');
    await page.keyboard.press('Escape');
    await row.getByRole('button').click();
    const { keys } = text.settings;
    await button(walker, keys.reset.action).click();
    await button(walker, keys.reset.submit).waitFor();
    await take('resetting-a-password');
    await button(walker, keys.reset.submit).click();
    await button(walker, keys.reset.close).waitFor();
    await take('one-time-word');
    await button(walker, keys.reset.close).click();
    await button(walker, keys.newCode).click();
    await button(walker, keys.code.begin).click();
    await page.getByText(keys.code.ownEmpty).waitFor();
    await take('new-code');
    await page.getByLabel(keys.code.own, { exact: true }).fill(practiceManager.password);
    await button(walker, keys.code.begin).click();
    await button(walker, keys.code.written).click();
    await button(walker, keys.code.finish).click();
    await page.getByText(text.start.code.empty, { exact: true }).waitFor();
    await take('typing-a-code-back');
    await page.keyboard.press('Escape');
    await button(walker, keys.rotate).click();
    await page.getByRole('dialog').getByRole('button', { name: keys.rotation.submit }).waitFor();
    await take('changing-the-key');
  },
};
