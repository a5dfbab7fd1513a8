import { expect } from '@playwright/test';
import { test } from '../support/desk-test.ts';
import { seeHeading } from '../support/journeys.ts';

test.use({ viewport: { width: 1366, height: 768 } });

// What 150 % leave of a screen of 1366×690.
test('on a low and narrow screen the last column is reached by scrolling sideways', async ({ sitDown }) => {
  const person = await sitDown();
  const { page, text } = person;
  await page.setViewportSize({ width: 911, height: 460 });
  await page.getByRole('link', { name: text.desk.rail.ledger }).click();
  await seeHeading(person, text.ledger.title);
  const list = page.getByRole('grid', { name: text.ledger.list });
  const open = list.getByRole('link').first();
  await expect(open).toBeAttached();
  await list.scrollIntoViewIfNeeded();
  await list.hover();
  await page.mouse.wheel(600, 0);
  await expect(open).toBeInViewport({ ratio: 0.9 });
});

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
  await expect(list).toHaveAttribute('aria-rowcount', '101');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('aria-rowindex', '101');
  await expect(focused).toBeInViewport();
  await expect(list).toHaveAttribute('aria-rowcount', '201');
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
