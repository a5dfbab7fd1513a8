import { z } from 'zod';
import { startStateSchema } from '../../../electron/contract/startup.ts';
import { fill } from '../../../electron/words/fill.ts';
import { button, seeHeading, signInAs } from '../../support/journeys.ts';
import { practiceManager, practiceReceptionist, regular } from '../../support/practice.ts';
import type { Scene } from '../scene.ts';

/** Coming in, going for a moment, and who may not come everywhere. */
export const signInScene: Scene = {
  name: 'sign-in',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { start, desk } = text;
    await take('who');
    await page.getByText(practiceReceptionist.label, { exact: true }).click();
    await page.getByLabel(start.signIn.password, { exact: true }).fill('kaminoyama');
    await page.keyboard.press('Enter');
    await page.getByText(start.signIn.wrong).waitFor();
    await take('wrong');
    await button(walker, start.signIn.forgotten).click();
    await seeHeading(walker, start.recover.title);
    await take('recover');
    await page.keyboard.press('Escape');
    await signInAs(walker, practiceReceptionist);
    await take('home-of-a-receptionist');
    await page.getByRole('link', { name: desk.rail.settings }).click();
    await seeHeading(walker, text.settings.title);
    await take('settings-of-a-receptionist');
    await page.keyboard.press('F8');
    await seeHeading(walker, start.signIn.title);
    await take('locked');
  },
};

const reasons = startStateSchema.exclude(['setup', 'sign_in']).options;

/** Every reason why the desk does not open. Only the screens: what brings them about is a matter of the tests. */
export const troubleScene: Scene = {
  name: 'trouble',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    for (const state of reasons) {
      await page.unrouteAll();
      await page.route('**/call', async (route) => {
        const { channel } = z.object({ channel: z.string() }).parse(route.request().postDataJSON());
        if (channel !== 'startup.state') return route.continue();
        const folder = String.raw`C:\ProgramData\ConsentDesk`;
        const value = { state, isTraining: false, practicePassword: null, folder, accounts: [] };
        return route.fulfill({ json: { ok: true, value } });
      });
      await page.reload();
      await seeHeading(walker, text.trouble.state[state].title);
      await take(state.replaceAll('_', '-'));
    }
    const { dialog, way } = text.diagnostics;
    await button(walker, way).click();
    await page.getByRole('region', { name: dialog.region }).waitFor();
    await take('support-report');
    await page.unrouteAll();
    // As after a page that died.
    await page.route('**/call', async (route) => {
      const { channel } = z.object({ channel: z.string() }).parse(route.request().postDataJSON());
      if (channel !== 'startup.state') return route.continue();
      const response = await route.fetch();
      const answer = z.object({ ok: z.literal(true), value: z.looseObject({}) }).parse(await response.json());
      const interruption = { what: 'page', incidentId: '0197f3a2-1b2c-7d3e-8f40-5162738495a6' };
      return route.fulfill({ json: { ...answer, value: { ...answer.value, interruption } } });
    });
    await page.reload();
    await page.getByText(text.diagnostics.interrupted.page).waitFor();
    await take('sign-in-after-a-page-that-died');
    await page.unrouteAll();
  },
};

/** Home, the box and what it finds, and what the keys do. */
export const homeScene: Scene = {
  name: 'home',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    await signInAs(walker, practiceManager);
    await take('today');
    await page.keyboard.insertText('さ');
    await page.getByRole('option').first().waitFor();
    await take('found');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(regular.digits);
    await page.getByRole('option', { name: regular.name }).waitFor();
    await take('found-by-telephone');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('だれもいない');
    await page.getByText(text.desk.box.noneHint).waitFor();
    await take('found-nobody');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    await take('help');
    await page.keyboard.press('Escape');
    await button(walker, text.paperForm.open).click();
    await page.getByText(fill(text.slips.preview.page, { page: 1, pages: 2 }), { exact: true }).waitFor();
    await take('consent-form');
  },
};
