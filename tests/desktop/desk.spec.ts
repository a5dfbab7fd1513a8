import { expect } from '@playwright/test';
import { findElectron } from '../../build/electron-runtime.ts';
import { ja } from '../../electron/words/ja.ts';
import { test } from '../support/electron.ts';
import { seeHeading } from '../support/journeys.ts';

test('under an Electron that nobody vouches for there is nothing but training', async ({ openWindow }) => {
  const { page } = await openWindow();
  const { official } = await findElectron();
  await expect(page.getByText(ja.start.training.text)).toBeVisible({ visible: !official });
});

test('the language is kept when the window is opened again', async ({ openWindow }) => {
  const first = await openWindow();
  await first.page.getByRole('button', { name: 'English' }).click();
  await seeHeading({ ...first, text: ja }, 'Let us begin');
  await first.app.close();
  const { page } = await openWindow();
  await seeHeading({ page, text: ja }, 'Let us begin');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
