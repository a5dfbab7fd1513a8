import { fill } from '../../../electron/words/fill.ts';
import { button, copyCode, seeHeading, signIn } from '../../support/journeys.ts';
import { manager } from '../../support/set-up-desk.ts';
import type { Scene } from '../scene.ts';

/** A new desk, from its first question to its first notice. */
export const setUp: Scene = {
  name: 'set-up',
  folder: 'empty',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { setup, start, home } = text;
    await seeHeading(walker, setup.use.title);
    await take('use');
    await button(walker, setup.next).click();
    await page.getByLabel(setup.company.telephone).fill('12');
    await button(walker, setup.next).click();
    await page.getByText(setup.company.fault.telephone).waitFor();
    await take('company-with-a-fault');
    await page.getByLabel(setup.company.telephone).fill('023-672-4038');
    await button(walker, setup.next).click();
    await seeHeading(walker, setup.shop.title);
    await take('shop');
    await button(walker, setup.next).click();
    await page.getByLabel(start.newPassword.label, { exact: true }).fill('kaminoyama');
    await button(walker, setup.next).click();
    await page.getByText(setup.manager.nameFault).waitFor();
    await take('manager-with-faults');
    await page.getByLabel(setup.manager.name).fill(manager.label);
    await page.getByLabel(start.newPassword.label, { exact: true }).fill(manager.password);
    await page.getByLabel(start.newPassword.again).fill(manager.password);
    await button(walker, setup.next).click();
    const code = await copyCode(walker);
    await take('recovery-code');
    await button(walker, setup.recovery.written).click();
    await page.getByLabel(setup.check.label).fill('A');
    await button(walker, setup.check.submit).click();
    await page.getByText(fill(start.code.too_short, { count: 29, typed: 1 })).waitFor();
    await take('code-typed-back');
    await page.getByLabel(setup.check.label).fill(code);
    await button(walker, setup.check.submit).click();
    await seeHeading(walker, setup.done.title);
    await take('done');
    await button(walker, setup.done.next).click();
    await seeHeading(walker, start.signIn.title);
    await take('first-sign-in');
    await signIn(walker);
    await take('first-home');
    await button(walker, home.notice.read).click();
    await page.getByRole('button', { name: home.adopt.submit, exact: true }).click();
    await page.getByText(home.adopt.notRead).waitFor();
    await take('notice-not-read');
    await page.getByText(home.adopt.isRead).click();
    await page.getByRole('button', { name: home.adopt.submit, exact: true }).click();
    await page.getByText(home.adopt.title).waitFor({ state: 'hidden' });
    await take('notice-adopted');
    await button(walker, home.reading.back).click();
    await seeHeading(walker, home.title);
    await take('home-without-customers');
    await button(walker, home.ledger.verify).click();
    await page.getByText(/すべて正しく|all linked as they should be/).waitFor();
    await take('home-verified');
  },
};
