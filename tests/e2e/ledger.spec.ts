import { expect } from '@playwright/test';
import { labelOfKind } from '../../electron/words/tell-entry.ts';
import { seeCustomer } from '../support/counter-journeys.ts';
import { test } from '../support/desk-test.ts';
import { seeHeading } from '../support/journeys.ts';
import { practiceReceptionist, regular } from '../support/practice.ts';

test.use({ viewport: { width: 1366, height: 768 } });

// What 1920×1080 at 150 %, and 1366×768 at 125 and 150 %, leave to a window.
for (const [width, height] of [
  [1280, 640],
  [1092, 550],
  [911, 460],
] as const) {
  test(`at ${width} × ${height} a record says everything without being scrolled sideways, and leads to its customer`, async ({
    sitDown,
  }) => {
    const person = await sitDown();
    const { page, text } = person;
    await page.setViewportSize({ width, height });
    await page.getByRole('link', { name: text.desk.rail.ledger }).click();
    await seeHeading(person, text.ledger.title);
    const list = page.getByRole('grid', { name: text.ledger.list });
    const consent = list.getByRole('row').filter({ hasText: regular.name }).first();
    // When and by whom, what it is and of whom, and what it says: each cell with whatever it holds.
    for (const said of [practiceReceptionist.label, labelOfKind('consent.recorded', 'ja'), '読み上げ']) {
      await expect(consent.getByText(said)).toBeInViewport({ ratio: 0.9 });
    }
    const link = consent.getByRole('link', { name: regular.name });
    await expect(link).toBeInViewport({ ratio: 0.9 });
    expect(await list.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
    // The list scrolls, and not the page around it.
    const main = page.getByRole('main');
    expect(await main.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(1);
    await link.click();
    await seeCustomer(person, regular.name);
  });
}

test('the long list is walked with the keys, page after page, and each row has its number', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.getByRole('link', { name: text.desk.rail.ledger }).click();
  await seeHeading(person, text.ledger.title);
  const list = page.getByRole('grid', { name: text.ledger.list });
  const focused = list.locator('[role="row"]:focus');
  const indexNow = async () => Number(await focused.getAttribute('aria-rowindex'));

  await list.focus();
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('PageDown');
  await expect.poll(indexNow).toBeGreaterThan(8);
  await expect(focused).toBeInViewport();

  // The end of what is there brings what comes after it.
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-rowindex', '101');
  await expect(focused).toBeInViewport();
  await expect(list.locator('[aria-rowindex="102"]')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('aria-rowindex', '102');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
  await expect(focused).toBeInViewport();
  // Of many rows only those in sight, and few around them, are drawn.
  expect(await list.getByRole('row').count()).toBeLessThan(60);
  // The last cell of the second row leads to its customer.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(list.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: text.ledger.title })).toBeHidden();
});
