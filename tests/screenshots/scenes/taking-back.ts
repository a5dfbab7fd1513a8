import { openCustomer } from '../../support/counter-journeys.ts';
import { button, signInAs } from '../../support/journeys.ts';
import { practiceManager, regular } from '../../support/practice.ts';
import type { Scene } from '../scene.ts';

/** Undoing at once, and taking back from the history with a reason. */
export const takingBackScene: Scene = {
  name: 'taking-back',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { consent, customers, takingBack } = text;
    const stopEverything = async () => {
      await button(walker, consent.stop.action).click();
      await button(walker, consent.stop.everything).click();
      await page.getByText(consent.stop.done).waitFor();
    };
    await signInAs(walker, practiceManager);
    await openCustomer(walker, regular.kana, regular.name);
    await stopEverything();
    await take('can-be-undone');
    await page.keyboard.press('F11');
    await page.getByText(takingBack.undo.done).waitFor();
    await take('undone');
    await stopEverything();
    await page.getByRole('tab', { name: customers.screen.history }).click();
    await page.getByRole('button', { name: takingBack.action }).first().click();
    await page.getByText(takingBack.reasons.wrong_customer).click();
    await take('why');
    await page.getByRole('dialog').getByRole('button', { name: takingBack.submit }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await take('history');
    await page.getByRole('tab', { name: customers.screen.slips }).click();
    await take('slip');
  },
};

/** What is not finished yet, on home and beside the slip: papers that did not come out or are to be signed. */
export const waitingScene: Scene = {
  name: 'waiting',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { customers, home, sharing, slips } = text;
    await signInAs(walker, practiceManager);
    await take('partners');
    await page.getByRole('button', { name: sharing.telling.action }).first().click();
    await take('telling');
    await page.getByRole('dialog').getByText(sharing.telling.ways.phone, { exact: true }).click();
    await button(walker, sharing.telling.submit).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await take('told');
    await page.getByRole('tabpanel').getByRole('link').first().click();
    await page.getByRole('button', { name: sharing.telling.action }).first().waitFor();
    await take('partner-note');
    await page.getByRole('link', { name: home.title, exact: true }).click();
    await page.getByRole('tab', { name: slips.waiting.tabs.issue }).click();
    await take('not-issued');
    await page.getByRole('tab', { name: slips.waiting.tabs.signature }).click();
    await take('to-be-signed');
    await page.getByRole('tabpanel').getByRole('link').first().click();
    await page.getByRole('tab', { name: customers.screen.slips }).waitFor();
    await button(walker, slips.closing.signed).waitFor();
    await take('slip-to-be-signed');
    await button(walker, slips.closing.signed).click();
    await page.getByText(slips.signature.received).first().waitFor();
    await take('slip-signed');
    await page.getByRole('tab', { name: customers.screen.history }).click();
    await take('history');
  },
};
