import { changeOnTwoPcs, otherPhone } from '../../support/changed-on-two-pcs.ts';
import { openCustomer } from '../../support/counter-journeys.ts';
import { button, signInAs } from '../../support/journeys.ts';
import { practiceManager, regular } from '../../support/practice.ts';
import type { Scene } from '../scene.ts';

/** A customer whom two people have changed differently, and the choice between what each has written. */
export const flaggedScene: Scene = {
  name: 'flagged',
  folder: 'practice',
  prepare: changeOnTwoPcs,
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { conflict, screen } = text.customers;
    await signInAs(walker, practiceManager);
    await openCustomer(walker, regular.kana, regular.name);
    await button(walker, screen.flaggedChoose).waitFor();
    await take('two-values');
    await button(walker, screen.flaggedChoose).click();
    const dialog = page.getByRole('dialog', { name: screen.flaggedTitle });
    await dialog.waitFor();
    await take('choosing');
    for (const value of [otherPhone, '上山市金瓶', /12月10日|10 December/])
      await dialog.getByText(value, { exact: false }).click();
    await take('chosen');
    await button(walker, conflict.choose).click();
    await dialog.waitFor({ state: 'detached' });
    await button(walker, screen.flaggedChoose).waitFor({ state: 'detached' });
    await take('settled');
  },
};
