import { expect } from '@playwright/test';
import { findChromium } from '../../build/machine.ts';
import { scenes } from '../screenshots/scenes.ts';
import { expectAccessible } from '../support/accessible.ts';
import { test } from '../support/desk-test.ts';
import { copyPractice } from '../support/practice.ts';
import { faultsIn, magnified, resize, workAreas } from '../support/work-areas.ts';

/** The screen on which a scene is walked; between two steps its window becomes as small as people's are. */
const usual = { width: 1366, height: 768 };

// As on Windows a scroll bar takes its room from the page.
const executablePath = findChromium();
test.use({
  viewport: usual,
  launchOptions: { ...(executablePath !== undefined && { executablePath }), ignoreDefaultArgs: ['--hide-scrollbars'] },
});

/**
 * The scenes whose screens have the most words on a line are walked in English, too, which is longer, and judged by axe there: in
 * Japanese the axe specs do so, with every state that a screen can have.
 */
const inEnglish = ['new-customer', 'stop', 'ledger'];
const walks = scenes.flatMap((scene) => [
  { scene, language: 'ja' as const },
  ...(inEnglish.includes(scene.name) ? [{ scene, language: 'en' as const }] : []),
]);

for (const { scene, language } of walks) {
  const { name, folder: lying, prepare, walk } = scene;
  test.describe(language, () => {
    test.use({ language });

    test(`on every screen of "${name}" something has the focus, nothing is covered or cut, and nothing scrolls but the page`, async ({
      folder,
      openDesk,
      now,
    }) => {
      if (lying === 'practice') await copyPractice(folder, now);
      await prepare?.(folder);
      const person = await openDesk();
      const faults: string[] = [];
      const take = async (picture: string) => {
        await expect.soft(person.page.locator('body'), `${picture}: something has the focus`).not.toBeFocused();
        if (language === 'en') await expectAccessible(person, picture);
        for (const area of name === 'consent' ? [...workAreas, magnified] : workAreas) {
          const found = await faultsIn(person.page, area);
          faults.push(...found.map((fault) => `${picture} at ${area.width} × ${area.height}: ${fault}`));
        }
        await resize(person.page, usual);
      };
      await walk({ ...person, take });
      expect(faults).toEqual([]);
    });
  });
}
