import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/desk-test.ts';
import { button, seeHeading } from '../support/journeys.ts';

for (const language of ['ja', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language, viewport: { width: 1366, height: 768 } });

    test('a manager chooses a second place, makes a backup and reads where it lies', async ({ sitDown, saved }) => {
      const person = await sitDown();
      const { page, text } = person;
      const { backup, settings, desk, home } = text;
      await expect(page.getByText(backup.state.none)).toBeVisible();
      await page.getByRole('link', { name: desk.rail.settings }).click();
      await seeHeading(person, settings.title);
      await page.getByRole('tab', { name: settings.sections.backup }).click();
      await button(person, backup.places.choose).click();
      await expect(page.getByText(saved, { exact: true })).toBeVisible();
      await button(person, backup.make).click();
      await expect(page.getByText(backup.second.written)).toBeVisible();
      await expect(page.getByRole('row')).toHaveCount(2);
      expect(readdirSync(join(saved, 'ConsentDesk-backups'))).toHaveLength(1);
      await expectAccessible(person, 'settings of backups');
      await page.getByRole('link', { name: desk.rail.home }).click();
      await seeHeading(person, home.title);
      await expect(page.getByText(backup.state.none)).toBeHidden();
      await expect(page.getByText(backup.state.label, { exact: true })).toBeVisible();
    });
  });
}
