import { expect } from '@playwright/test';
import { addDays } from '../../electron/domain/dates/calendar-date.ts';
import { tokyoDateOf, instantAt } from '../../electron/domain/dates/instant.ts';
import { fill } from '../../electron/words/fill.ts';
import { formatDay } from '../../renderer/text/screen-format.ts';
import { answerBy, openCustomer } from '../support/counter-journeys.ts';
import { test as deskTest } from '../support/desk-test.ts';
import { button, seeHeading, signInAs, type Person } from '../support/journeys.ts';
import { stopElsewhere } from '../support/change-elsewhere.ts';
import { choose } from '../support/minor-journey.ts';
import { openLongMinor } from '../support/long-minor.ts';
import { withPracticeDb } from '../support/practice-db.ts';
import { copyPractice, practiceManager, regular } from '../support/practice.ts';
import { usualNow } from '../support/shift-date.ts';

/** The screen of the satellite shop, and how much of its width a scroll bar takes. */
const screen = { width: 1366, height: 768 };
const scrollBar = 17;

/** So long a notice has been in force at a practice desk. */
const noticeDays = 201;

/** Dates and ages are words of changing length, and the screen has to have room for them on every day. */
const days = [
  { day: 'on a usual day', now: usualNow },
  { day: 'on the day from which the notice is in force since 31 December', now: Date.parse('2029-07-20T14:05+09:00') },
  { day: 'on 29 February', now: Date.parse('2028-02-29T14:05+09:00') },
  { day: 'while 31 December becomes New Year', now: Date.parse('2028-12-31T23:59:56+09:00') },
] as const;

/** So many rows of the screen the elements stand in, each by its middle. */
const rowsOf = (person: Person, selector: string) =>
  person.page.locator(selector).evaluateAll((found) => {
    const middles = found
      .map((element) => element.getBoundingClientRect())
      .map(({ top, bottom }) => (top + bottom) / 2);
    return new Set(middles.map(Math.round)).size;
  });

/** How much of the middle of the screen is out of sight. */
const hiddenOf = ({ page }: Person) => page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight);

/** A desk of a real shop, which has no strip that says that it is for practice, with the manager signed in. */
const test = deskTest.extend<{ readonly openShop: () => Promise<Person> }>({
  openShop: async ({ folder, openDesk, now }, use) =>
    use(async () => {
      await copyPractice(folder, now);
      await withPracticeDb(folder, ({ $client }) => void $client.exec('UPDATE device SET is_training = 0'));
      const person = await openDesk();
      await signInAs(person, practiceManager);
      return person;
    }),
});

for (const { day, now } of days) {
  for (const language of ['ja', 'en'] as const) {
    test.describe(`${day}, ${language}`, () => {
      test.use({ language, now, viewport: screen });

      test('a customer is whole without scrolling, and the actions stand on one line, also beside a scroll bar', async ({
        openShop,
      }) => {
        const person = await openShop();
        const { page, text } = person;
        await openCustomer(person, regular.digits, regular.name);
        await button(person, text.consent.same).click();
        await expect(button(person, text.consent.undoAll)).toBeVisible();
        expect(await hiddenOf(person)).toBe(0);
        await page.setViewportSize({ ...screen, width: screen.width - scrollBar });
        expect(await rowsOf(person, '[data-part="consent-actions"] button')).toBe(1);
        expect(await rowsOf(person, '[data-part="shortcut"]')).toBe(1);
      });

      test('a child with a long name and many stops is whole, too', async ({ openShop, clock }) => {
        const person = await openShop();
        await openLongMinor(person, clock.now());
        await expect(
          button(person, fill(person.text.consent.minor.chooseNamed, { name: regular.name, age: 15 })),
        ).toBeVisible();
        const { read } = person.text.consent.notice;
        const since = addDays(tokyoDateOf(instantAt(now)), -noticeDays);
        await expect(button(person, fill(read, { version: 1, date: formatDay(since, language) }))).toBeVisible();
        expect(await rowsOf(person, '[data-part="stop-badge"]')).toBe(1);
        expect(await hiddenOf(person)).toBe(0);
      });
    });
  }
}

test.describe('a window of 1366 x 690', () => {
  test.use({ viewport: { width: 1366, height: 690 } });

  test('who was changed is in sight with their name, however far down the form was left', async ({ openShop }) => {
    const person = await openShop();
    const { page, text } = person;
    await openCustomer(person, regular.digits, regular.name);
    await button(person, text.customers.screen.edit).click();
    await page.getByRole('button', { name: new RegExp(text.customers.form.more) }).click();
    await page.getByRole('textbox', { name: text.customers.field.remarks }).fill('夕方は電話に出られません。');
    expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBeGreaterThan(0);
    await page.keyboard.press('F9');
    const name = page.getByRole('heading', { level: 1, name: regular.name });
    await expect(name).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('夕方は電話に出られません。')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('a slip in a window of 1366 x 690', () => {
  test.use({ viewport: { width: 1366, height: 690 } });

  test('has more than half of the height for its paper', async ({ openShop }) => {
    const person = await openShop();
    const { page, text } = person;
    await openCustomer(person, regular.digits, regular.name);
    await page.getByRole('tab', { name: text.customers.screen.slips }).click();
    const paper = page.locator('canvas').first();
    await page.locator('[data-part="pdf-text"]').filter({ hasText: '温水' }).first().waitFor();
    await expect(button(person, text.issue.print)).toBeInViewport({ ratio: 1 });
    const [top, bottom] = await paper.evaluate((canvas) => [
      canvas.getBoundingClientRect().top,
      canvas.closest('main')?.getBoundingClientRect().bottom ?? 0,
    ]);
    expect((bottom ?? 0) - (top ?? 0)).toBeGreaterThan(690 / 2);
  });
});

for (const viewport of [
  { width: 1366, height: 690 },
  { width: 1280, height: 640 },
]) {
  test.describe(`a window of ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport });

    test('all that is asked of a paper by a representative is in sight at once, above the bar', async ({
      openShop,
    }) => {
      const person = await openShop();
      const { page, text } = person;
      const { consent } = text;
      await openCustomer(person, regular.digits, regular.name);
      await answerBy(person, 'paper');
      await choose(person, consent.who, consent.whos.legal_representative);
      await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
      const labels = [consent.who, consent.giver.by, consent.giver.identity, consent.giver.proof];
      const fields = [
        ...labels.map((label) => page.getByRole('button', { name: new RegExp(label) }).last()),
        page.getByRole('textbox', { name: consent.binder }),
        page.getByRole('textbox', { name: consent.occurred }),
      ];
      for (const field of fields) {
        await expect(field).toBeInViewport({ ratio: 1 });
        const isOnTop = await field.evaluate((element) => {
          const { left, right, bottom } = element.getBoundingClientRect();
          const hit = document.elementFromPoint((left + right) / 2, bottom - 3);
          return hit !== null && (element.contains(hit) || hit.contains(element));
        });
        expect(isOnTop, await field.innerText()).toBe(true);
      }
    });
  });
}

test.describe('a window of 1366 x 690 zoomed to 200 %', () => {
  test.use({ viewport: { width: 683, height: 345 } });

  test('what was stopped is said where it is seen, with the way to undo it, however far down the sheet was', async ({
    openShop,
  }) => {
    const person = await openShop();
    const { page, text } = person;
    const { record, recorded, same, stop } = text.consent;
    await openCustomer(person, regular.digits, regular.name);
    await button(person, same).click();
    await page.getByRole('button', { name: record, exact: true }).click();
    await page.getByText(recorded).waitFor();
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    await expect(page.getByText(recorded)).not.toBeInViewport();
    await button(person, stop.action).click();
    await button(person, stop.everything).click();
    await expect(page.getByText(stop.done)).toBeInViewport({ ratio: 1 });
    await expect(button(person, text.takingBack.undo.action.split('{{')[0] ?? '').first()).toBeInViewport({ ratio: 1 });
  });
});

test.describe('a window of 1366 x 690 at 150 %', () => {
  test.use({ viewport: { width: 910, height: 460 } });

  test('which notice was shown stands on lines, not in a column of letters', async ({ openShop }) => {
    const person = await openShop();
    await openCustomer(person, regular.digits, regular.name);
    const shown = person.page.getByText(/にお見せしました$/);
    await expect(shown).toBeVisible();
    const { width = 0, height = 0 } = (await shown.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(height);
  });

  test('what stops everything is in sight with the other stops', async ({ openShop }) => {
    const person = await openShop();
    const { stop } = person.text.consent;
    await openCustomer(person, regular.digits, regular.name);
    await button(person, stop.action).click();
    for (const words of [stop.advertising, stop.everything, stop.cancel]) {
      await expect(button(person, words)).toBeInViewport({ ratio: 1 });
    }
  });

  test('that answers have changed meanwhile takes no more than three lines', async ({ openShop }) => {
    const person = await openShop();
    const { page, text } = person;
    await openCustomer(person, regular.digits, regular.name);
    await button(person, text.consent.same).click();
    await stopElsewhere(person, regular.kana);
    await page.keyboard.press('F9');
    const banner = page.getByRole('alert').filter({ hasText: text.consent.moved.title });
    await expect(banner).toBeVisible();
    expect((await banner.boundingBox())?.height).toBeLessThan(80);
    await expect(button(person, text.consent.moved.keep)).toBeInViewport({ ratio: 1 });
  });

  test('the button that signs in is in sight with the names', async ({ openShop }) => {
    const person = await openShop();
    const { page, text } = person;
    await page.keyboard.press('F8');
    await seeHeading(person, text.start.signIn.title);
    const names = page.getByRole('main');
    await expect(names.getByText(practiceManager.label, { exact: true })).toBeInViewport({ ratio: 1 });
    await expect(button(person, text.start.signIn.submit)).toBeInViewport({ ratio: 1 });
  });

  test('a field that a dialog begins with lies above its actions and not below them', async ({ openShop }) => {
    const person = await openShop();
    const { page, text } = person;
    await openCustomer(person, regular.digits, regular.name);
    await page.getByRole('tab', { name: text.customers.screen.history }).click();
    await button(person, text.consentExport.action).click();
    const focused = page.getByRole('dialog').locator('input[type=text]:focus, textarea:focus');
    await expect(focused).toBeVisible();
    const { y = 0, height = 0 } = (await focused.boundingBox()) ?? {};
    const actions = await button(person, text.consentExport.submit).boundingBox();
    expect(y + height).toBeLessThan(actions?.y ?? 0);
  });

  test('after a step of a request the next one begins in sight', async ({ openShop }) => {
    const person = await openShop();
    const { page, text } = person;
    const { receive, type, identify, decide } = text.requests;
    await openCustomer(person, regular.digits, regular.name);
    await page.keyboard.press('F4');
    await page
      .getByText(new RegExp(`^${type.disclosure.label}`))
      .first()
      .click();
    await button(person, receive.submit).first().click();
    await seeHeading(person, type.disclosure.label);
    await page.getByText(identify.methods.document).click();
    await page.getByText(identify.documents.driving_licence).click();
    await button(person, identify.submit).click();
    await expect(page.getByRole('heading', { name: decide.title })).toBeInViewport({ ratio: 1 });
    await expect(page.locator('label:has(:focus)')).toBeInViewport({ ratio: 1 });
  });
});
