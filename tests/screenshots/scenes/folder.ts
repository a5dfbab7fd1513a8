import { openCustomer, serveNewcomer } from '../../support/counter-journeys.ts';
import { button, seeHeading, signInAs } from '../../support/journeys.ts';
import { openLongMinor } from '../../support/long-minor.ts';
import { practiceManager } from '../../support/practice.ts';
import { usualNow } from '../../support/shift-date.ts';
import type { Scene } from '../scene.ts';

/** The sheets of a customer's folder that are not about consent. */
export const folderScene: Scene = {
  name: 'folder',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { screen } = text.customers;
    const vehicle = text.vehicles;
    await signInAs(walker, practiceManager);
    await serveNewcomer(walker);
    await openCustomer(walker, 'ひむろ', '氷室 静香');
    await page.getByRole('tab', { name: screen.history }).click();
    await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    await take('history');
    await button(walker, text.consentExport.action).click();
    await page.getByRole('dialog').waitFor();
    await take('proof');
    await page.getByRole('textbox', { name: text.consentExport.reason }).fill('ご本人のお求めにより');
    await button(walker, text.consentExport.submit).click();
    await page.getByRole('heading', { name: text.consentExport.done }).waitFor();
    await take('proof-written');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: screen.requests }).click();
    await page.getByText(text.requests.tab.empty).waitFor();
    await take('no-requests');
    await page.getByRole('tab', { name: screen.slips }).click();
    await page.locator('[data-part="pdf-text"]').filter({ hasText: '氷室' }).waitFor();
    await take('slips');
    await page.getByRole('tab', { name: screen.vehicles }).click();
    await button(walker, vehicle.pass).waitFor();
    await take('vehicles');
    for (const [task, title, picture] of [
      [vehicle.pass, vehicle.passWhat, 'passing-a-car'],
      [vehicle.retire, vehicle.retireHow, 'retiring-a-car'],
      [vehicle.add, vehicle.addTitle, 'adding-a-car'],
    ] as const) {
      await button(walker, task).click();
      await page.getByText(title).first().waitFor();
      await take(picture);
      await page.keyboard.press('Escape');
      await button(walker, vehicle.pass).waitFor();
    }
  },
};

/** Customers as the years have left them: with stops, with cars of others, with open requests. */
export const livesScene: Scene = {
  name: 'lives',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { sharing } = text;
    await signInAs(walker, practiceManager);
    await openLongMinor(walker, usualNow);
    await take('a-child-with-stops');
    for (const why of ['stopped', 'refused', 'pending', 'owner_is_not_user', 'notice_not_shown'] as const) {
      await page.keyboard.press('F6');
      await seeHeading(walker, sharing.title);
      await button(walker, sharing.why[why]).first().click();
      await page.getByText(sharing.whyLong[why]).waitFor();
      await page.getByRole('main').getByRole('link').first().click();
      await page.getByRole('tab').first().waitFor();
      await take(`consent-${why.replaceAll('_', '-')}`);
      if (why !== 'stopped' && why !== 'owner_is_not_user') continue;
      for (const tab of ['vehicles', 'requests', 'history', 'slips'] as const) {
        await page.getByRole('tab', { name: text.customers.screen[tab] }).click();
        await take(`${tab}-${why.replaceAll('_', '-')}`);
      }
    }
  },
};
