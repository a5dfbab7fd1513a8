import { openCustomer } from '../../support/counter-journeys.ts';
import { button, seeHeading, signInAs } from '../../support/journeys.ts';
import { beginNotice, place } from '../../support/notice-draft.ts';
import { practiceManager, regular } from '../../support/practice.ts';
import type { Scene } from '../scene.ts';

/** The next version of the notice, from its first word to the customers who have to be asked again. */
export const noticeScene: Scene = {
  name: 'notice',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { write, compare, desk } = text.notice;
    const open = (name: keyof typeof write.sections) =>
      page.getByRole('tab', { name: write.sections[name], exact: true }).click();
    await signInAs(walker, practiceManager);
    await beginNotice(walker);
    await take('purposes');
    await place(walker, 'channels.1.furigana').scrollIntoViewIfNeeded();
    await take('channels');
    await button(walker, write.add.purposes).click();
    await page.keyboard.press('F9');
    await page.getByText(write.fault.required).first().waitFor();
    await take('purpose-with-faults');
    await place(walker, 'purposes.2.label').fill('保険のご案内');
    await place(walker, 'purposes.2.shortLabel').fill('保険');
    await place(walker, 'purposes.2.sentence').fill('お車の保険をご案内するために使います。');
    await open('sharing');
    await button(walker, write.add.items).first().click();
    await page.locator('[name^="itemGroups.0.items."]').last().fill('勤務先');
    for (const name of ['sharing', 'recipients', 'bases', 'questions', 'rights', 'contact'] as const) {
      await open(name);
      await take(name);
      if (name !== 'questions') continue;
      const wordings = page.getByRole('button', { name: new RegExp(`^${text.notice.wording.title}`) });
      await wordings.nth(1).click();
      await place(walker, 'questions.1.furigana.title').scrollIntoViewIfNeeded();
      await take('question-wordings');
    }
    await page.keyboard.press('F9');
    await page.getByRole('heading', { name: text.home.adopt.title }).waitFor();
    await take('registered');
    await button(walker, desk.compare).click();
    await seeHeading(walker, compare.title);
    await take('compared');
    await page.keyboard.press('Escape');
    await page.getByText(text.home.adopt.isRead).click();
    await page.getByRole('button', { name: text.home.adopt.submit, exact: true }).click();
    await page.getByText(text.home.adopt.title).waitFor({ state: 'hidden' });
    await take('adopted');
    await openCustomer(walker, regular.digits, regular.name);
    await take('to-be-asked-again');
    await button(walker, text.consent.showing.showDifference).click();
    await button(walker, text.consent.showing.ways.screen).waitFor();
    await take('showing-the-difference');
  },
};
