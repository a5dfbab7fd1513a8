import { stopElsewhere } from '../../support/change-elsewhere.ts';
import { answerBy, openCustomer, saveNewcomer, fillNewCustomer, typeInto } from '../../support/counter-journeys.ts';
import { askGuardian, choose, fillMinor, saveMinor, sayChecked } from '../../support/minor-journey.ts';
import { usualNow } from '../../support/shift-date.ts';
import { button, signInAs } from '../../support/journeys.ts';
import { practiceManager, regular } from '../../support/practice.ts';
import type { Scene } from '../scene.ts';

/** Asking somebody for the first time, in every way in which answers come. */
export const consentScene: Scene = {
  name: 'consent',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { consent } = text;
    await signInAs(walker, practiceManager);
    await fillNewCustomer(walker);
    await saveNewcomer(walker);
    await button(walker, consent.all).click();
    await take('chosen');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await take('help');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await button(walker, consent.showing.ways.read_aloud).waitFor();
    await take('showing-the-notice');
    await page.keyboard.press('Escape');
    await answerBy(walker, 'paper');
    await take('on-paper');
    await page.keyboard.press('F9');
    await page.getByText(consent.binderFault).waitFor();
    await take('on-paper-with-a-fault');
    await typeInto(walker, consent.binder, 'R8-014');
    await typeInto(walker, consent.occurred, '2026-11-22');
    await page.getByRole('button', { name: new RegExp(`^${consent.who}|${consent.who}$`) }).click();
    await page.getByRole('option', { name: consent.whos.legal_representative }).click();
    await take('by-a-representative');
    await choose(walker, consent.giver.by, consent.giver.add);
    await page.getByRole('dialog', { name: consent.giver.adding.legal_representative }).waitFor();
    await take('writing-down-a-representative');
    await choose(walker, text.customers.form.personRole, text.customers.personRole.guardian);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: text.customers.person.name }).fill('見本 二郎');
    await dialog.getByRole('button', { name: text.customers.form.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await sayChecked(walker);
    await page.keyboard.press('F9');
    await button(walker, consent.showing.ways.on_paper).waitFor();
    await take('is-it-on-the-paper');
    await button(walker, consent.showing.ways.on_paper).click();
    await page.getByText(consent.recorded).waitFor();
    await take('recorded');
    await page.getByRole('button', { name: consent.notice.read.split('{{')[0] ?? '' }).click();
    await page.getByRole('dialog').waitFor();
    await take('notice');
  },
};

/** Stopping, those who live with the customer, and starting again. */
export const stopScene: Scene = {
  name: 'stop',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { consent } = text;
    await signInAs(walker, practiceManager);
    // Somebody with the regular's telephone.
    await fillNewCustomer(walker);
    await page.getByRole('textbox', { name: text.customers.field.phones }).first().fill(regular.phone);
    await saveNewcomer(walker);
    await openCustomer(walker, regular.kana, regular.name);
    await take('consent');
    await button(walker, consent.same).click();
    await take('the-same-as-before');
    await stopElsewhere(walker, regular.kana);
    await page.keyboard.press('F9');
    await page.getByText(consent.moved.title).waitFor();
    await take('changed-meanwhile');
    await page.getByRole('button', { name: consent.undoAll, exact: true }).click();
    await button(walker, consent.stop.action).click();
    await page.getByRole('dialog', { name: consent.stop.title }).waitFor();
    await take('what-to-stop');
    await button(walker, consent.stop.everything).click();
    await page.getByText(consent.household.title).waitFor();
    await take('stopped-with-household');
    await button(walker, consent.household.alone).click();
    await button(walker, consent.all).click();
    await page.keyboard.press('F9');
    await page.getByRole('dialog', { name: consent.reinstate.title }).waitFor();
    await take('starting-again');
    await button(walker, consent.reinstate.confirm).click();
    await page.getByText(consent.recorded).waitFor();
    await take('started-again');
  },
};

/** A child: the guardian is asked for in the form, answers by name, and stands on the slip. */
export const minorScene: Scene = {
  name: 'minor',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { consent, customers } = text;
    await signInAs(walker, practiceManager);
    await fillMinor(walker, usualNow);
    await take('form');
    await saveMinor(walker);
    await take('folder');
    await button(walker, consent.all).click();
    await askGuardian(walker);
    await page.keyboard.press('F9');
    await page.getByText(consent.giver.missing.identity).waitFor();
    await take('nothing-checked-yet');
    await sayChecked(walker);
    await take('checked');
    await page.keyboard.press('F9');
    await button(walker, consent.showing.ways.read_aloud).click();
    await page.getByText(consent.recorded).waitFor();
    await page.getByRole('tab', { name: customers.screen.history }).click();
    await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    await take('history');
    await page.getByRole('tab', { name: customers.screen.slips }).click();
    await page.locator('[data-part="pdf-text"]').filter({ hasText: '氷室' }).first().waitFor();
    await take('slip');
  },
};
