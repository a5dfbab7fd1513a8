import { fill } from '../../../electron/words/fill.ts';
import { fillNewCustomer, openCustomer, saveNewcomer, typeInto } from '../../support/counter-journeys.ts';
import { button, seeHeading, signInAs } from '../../support/journeys.ts';
import { practiceManager, regular } from '../../support/practice.ts';
import { changeElsewhere } from '../../support/change-elsewhere.ts';
import type { Scene } from '../scene.ts';

/** The form of a new customer: blank, filled, with faults, for a company, put aside. */
export const newCustomerScene: Scene = {
  name: 'new-customer',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { form, problem, kind, field } = text.customers;
    await signInAs(walker, practiceManager);
    await page.keyboard.press('F3');
    await seeHeading(walker, form.newTitle);
    await take('blank');
    await page.keyboard.press('F9');
    await page.getByText(problem.required).first().waitFor();
    await take('with-faults');
    await button(walker, form.morePerson).click();
    await take('unfolded');
    await page.keyboard.press('Escape');
    await seeHeading(walker, text.home.title);
    await page.keyboard.press('F3');
    await page.getByRole('radiogroup', { name: kind.label }).getByText(kind.company).click();
    await button(walker, form.moreCompany).click();
    await take('company');
    await page.keyboard.press('Escape');
    await button(walker, text.desk.leave.drop).click();
    await seeHeading(walker, text.home.title);
    await fillNewCustomer(walker);
    await typeInto(walker, field.postalCode, '9993134');
    await take('filled');
    await page.getByRole('textbox', { name: field.phones }).first().fill(regular.phone);
    await page.getByText(form.samePhone).waitFor();
    await take('known-telephone');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: text.desk.leave.title }).waitFor();
    await take('leaving');
    await button(walker, text.desk.leave.park).click();
    await page.getByText(text.home.parked.title).waitFor();
    await take('parked');
    await button(walker, text.home.parked.drop).click();
    await page.getByRole('dialog', { name: text.home.parked.ask }).waitFor();
    await take('dropping');
    await page.keyboard.press('Escape');
    await button(walker, text.home.parked.goOn).click();
    await saveNewcomer(walker);
    await take('saved');
  },
};

/** What is odd but kept: no reading, another plate, no chassis number; and what is offered or asked about before it is saved. */
export const oddInputsScene: Scene = {
  name: 'odd-inputs',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { form, field } = text.customers;
    const { plate, vin, question } = text.vehicles;
    await signInAs(walker, practiceManager);
    await page.keyboard.press('F3');
    await seeHeading(walker, form.newTitle);
    await typeInto(walker, field.name, '見本 太郎 様');
    await take('blank-reading');
    await button(walker, form.kanaUnknown).click();
    await typeInto(walker, field.phones, '023-672-4038、090-1234-5678');
    await typeInto(walker, field.postalCode, '990-8570');
    await typeInto(walker, field.bornOn, '平成32年3月1日');
    await typeInto(walker, plate, '山形 あ 12-34');
    await typeInto(walker, vin, '不明');
    await page.getByText(form.noTown).waitFor();
    await take('offers');
    await button(walker, fill(form.splitPhones, { first: '023-672-4038', second: '090-1234-5678' })).click();
    await page.getByRole('textbox', { name: field.bornOn }).fill('R2.3.1');
    await page.keyboard.press('F9');
    await page.getByRole('dialog', { name: question.title }).waitFor();
    await take('question');
    await button(walker, question.keep).click();
    await page.getByRole('heading', { level: 1, name: '見本 太郎' }).waitFor();
    await take('saved');
  },
};

/** Changing what is registered, and somebody else who was quicker. */
export const editScene: Scene = {
  name: 'edit',
  folder: 'practice',
  walk: async (walker) => {
    const { page, text, take } = walker;
    const { screen, field, problem, conflict } = text.customers;
    await signInAs(walker, practiceManager);
    await openCustomer(walker, regular.digits, regular.name);
    await button(walker, screen.edit).first().click();
    await page.getByRole('textbox', { name: field.address }).waitFor();
    await take('form');
    await page.getByRole('textbox', { name: field.phones }).first().fill('09012');
    await page.keyboard.press('F9');
    await page.getByText(problem.phone_too_short).waitFor();
    await take('with-a-fault');
    await page.getByRole('textbox', { name: field.phones }).first().fill('09000007352');
    await changeElsewhere(walker, regular.digits);
    await page.keyboard.press('F9');
    await page.getByRole('dialog', { name: conflict.title }).waitFor();
    await take('conflict');
  },
};
