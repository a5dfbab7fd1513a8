import { button, seeHeading, signInAs } from '../../support/journeys.ts';
import { practiceManager, practiceReceptionist } from '../../support/practice.ts';
import { rollBack } from '../../support/rolled-back.ts';
import type { Scene } from '../scene.ts';

/** A ledger that has gone back to an earlier state: what is missing, what can be looked up, and how a manager goes on. */
export const lostScene: Scene = {
  name: 'lost',
  folder: 'practice',
  prepare: async (folder) => void (await rollBack(folder)),
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { lost, trouble } = text;
    const signIn = async (label: string) => {
      await page.getByText(label, { exact: true }).click();
      await page.getByLabel(text.start.signIn.password, { exact: true }).fill(practiceManager.password);
      await page.keyboard.press('Enter');
    };
    await signIn(practiceReceptionist.label);
    await seeHeading(walker, trouble.state.rolled_back.title);
    await take('rolled-back');
    await button(walker, lost.lookUp).click();
    await seeHeading(walker, lost.lookUpSignIn.title);
    await take('sign-in-to-look-up');
    await signIn(practiceReceptionist.label);
    await page.getByText(lost.banner).waitFor();
    await seeHeading(walker, text.home.title);
    await take('look-up-only');
    await page.keyboard.press('F8');
    await seeHeading(walker, text.start.signIn.title);
    await signIn(practiceManager.label);
    await seeHeading(walker, trouble.state.rolled_back.title);
    await button(walker, lost.goOn).click();
    await seeHeading(walker, lost.goOnForm.title);
    await take('go-on');
    await signIn(practiceManager.label);
    await seeHeading(walker, lost.done.title);
    await take('gone-on');
    await button(walker, lost.done.signIn).click();
    await signInAs(walker, practiceManager);
    await take('home-after');
  },
};
