import { expect } from '@playwright/test';
import { formatNumber } from '../../renderer/text/format.ts';
import { expectAccessible } from '../support/accessible.ts';
import { fillNewCustomer, saveNewcomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading, signInAs, type Person } from '../support/journeys.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';

const wide = { width: 1920, height: 1010 };
const usual = { width: 1366, height: 690 };

test.use({ viewport: wide });

test.beforeEach(async ({ folder, now }) => copyPractice(folder, now));

/** Cars and history beside the answers. */
const beside = ({ page }: Person) => page.locator('[data-part="beside-consent"]');

test('on a wide screen a customer’s cars and history stand beside the answers, and go and come with the width', async ({
  openDesk,
}) => {
  const person = await openDesk();
  const { page, text } = person;
  const { history } = text.customers;
  await signInAs(person, practiceManager);
  await fillNewCustomer(person);
  await saveNewcomer(person);
  await expect(beside(person).getByRole('heading', { name: history.latest })).toBeInViewport();
  await expect(beside(person).getByText(text.vehicles.holders)).toBeInViewport();
  await expect(button(person, text.consent.recordAndPrint)).toBeInViewport({ ratio: 1 });
  await expectAccessible(person, 'beside the answers');
  const answers = await page.locator('[data-part="chip"]').last().boundingBox();
  const aside = await beside(person).boundingBox();
  expect(aside?.x ?? 0).toBeGreaterThan((answers?.x ?? Infinity) + (answers?.width ?? 0));
  // What was chosen is not lost when the window becomes another.
  await button(person, text.consent.none).click();
  const undo = page.getByRole('button', { name: text.consent.undoAll, exact: true });
  await expect(undo).toBeVisible();
  await page.setViewportSize(usual);
  await expect(beside(person)).toHaveCount(0);
  await expect(undo).toBeVisible();
  await page.setViewportSize(wide);
  await expect(beside(person).getByRole('listitem').first()).toBeVisible();
  await expect(undo).toBeVisible();
  await undo.click();
  await button(person, history.all).click();
  await expect(page.getByRole('tab', { name: text.customers.screen.history })).toHaveAttribute('aria-selected', 'true');
  await expect(beside(person)).toHaveCount(0);
});

test('home tells on a wide screen who is in, out and unknown in the numbers of the screen of joint use, and nowhere else', async ({
  openDesk,
}) => {
  const person = await openDesk();
  const { page, text } = person;
  const { sharing, home } = text;
  await signInAs(person, practiceManager);
  const chart = page.getByRole('table', { name: sharing.title });
  const rows = chart
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .filter({ has: page.getByRole('cell') });
  await expect(rows).toHaveCount(8);
  await expectAccessible(person, 'home');
  const told = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
  /** How wide the parts of each bar are, in hundredths. */
  const drawn = await rows.evaluateAll((all) =>
    all.map((row) => {
      const bar = row.querySelector('[data-part="side-bar"]');
      const whole = bar?.getBoundingClientRect().width ?? 0;
      return [...(bar?.children ?? [])].map((part) => Math.round((100 * part.getBoundingClientRect().width) / whole));
    }),
  );
  const shares = told.map((counts) => {
    const numbers = counts.map((count) => Number(count.replaceAll(',', '')));
    const all = numbers.reduce((sum, number) => sum + number, 0);
    return numbers.map((number) => Math.round((100 * number) / all));
  });
  expect(drawn).toEqual(shares);
  await page.keyboard.press('F6');
  await seeHeading(person, sharing.title);
  await page.getByText(sharing.counting).waitFor({ state: 'hidden' });
  const counted = await page
    .locator('[data-part="target-counts"]')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('[data-part="count"]')].map((one) => one.textContent)),
    );
  const people = (count: string) => sharing.people.replace('{{count}}', formatNumber(Number(count)));
  expect(counted).toEqual(told.map((counts) => counts.map(people)));
  await page.keyboard.press('Escape');
  await seeHeading(person, home.title);
  await expect(chart).toBeVisible();
  await page.setViewportSize(usual);
  await expect(chart).toHaveCount(0);
});

test('home tells on a wide screen how many answers each of the last weeks has brought, the longest bar for the most', async ({
  openDesk,
}) => {
  const person = await openDesk();
  const { page, text } = person;
  const { weeks } = text.home;
  await signInAs(person, practiceManager);
  const chart = page.getByRole('table', { name: weeks.title });
  const rows = chart.locator('tbody tr');
  await expect(rows).toHaveCount(8);
  const told = await rows.evaluateAll((all) =>
    all.map((row) => ({
      answers: Number(row.querySelector('td:last-child')?.textContent.replaceAll(',', '')),
      width: row.querySelector('[data-part="week-bar"]')?.getBoundingClientRect().width ?? 0,
    })),
  );
  const most = Math.max(...told.map(({ answers }) => answers));
  const widest = Math.max(...told.map(({ width }) => width));
  expect(most).toBeGreaterThan(0);
  for (const { answers, width } of told) expect(Math.abs(width / widest - answers / most)).toBeLessThan(0.02);
  await page.setViewportSize({ width: 1600, height: 820 });
  await expect(chart).toBeVisible();
  await page.setViewportSize(usual);
  await expect(chart).toHaveCount(0);
});
