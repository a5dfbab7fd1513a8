import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { canary } from '../support/canary.ts';
import { typeInto } from '../support/counter-journeys.ts';
import { test } from '../support/electron.ts';
import { seeHeading, signInAs } from '../support/journeys.ts';
import { leakMarks, leaksInFiles, leaksInTraces } from '../support/leaks.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';

// A crash writes down what was in memory, if anything does: Chromium's crash reports would hold the form on the screen.

test('a page that crashes with a form on it leaves no report, and nothing of what was typed', async ({
  place,
  folder,
  saved,
  traces,
  text,
  openWindow,
  closeDesk,
}) => {
  await copyPractice(folder);
  const { app, page } = await openWindow();
  const person = { page, text };
  await signInAs(person, practiceManager);
  await page.keyboard.press('F3');
  await seeHeading(person, text.customers.form.newTitle);
  await typeInto(person, text.customers.field.name, canary.name);
  await typeInto(person, text.customers.field.kana, canary.kana);
  await typeInto(person, text.customers.field.phones, canary.phone);
  await page.waitForTimeout(1_200);

  const crashed = page.waitForEvent('crash');
  const where = await app.evaluate(({ app: running, webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer();
    return running.getPath('crashDumps');
  });
  await crashed;
  // It would be written where it is looked for.
  expect(where.startsWith(place)).toBe(true);
  // What the app says on its streams is heard here.
  await app.evaluate(() => void process.stderr.write('植えた印\n'));
  await expect.poll(() => leaksInTraces(traces, ['植えた印'])).toHaveLength(1);
  await closeDesk();

  expect(leaksInTraces(traces, leakMarks)).toEqual([]);
  const { files, leaks } = leaksInFiles(place, saved, leakMarks);
  expect(files).toBeGreaterThan(5);
  expect(leaks).toEqual([]);
  const written = readdirSync(place, { recursive: true, encoding: 'utf8' });
  expect(written.filter((name) => name.endsWith('.dmp'))).toEqual([]);
  expect(written).toContain(join('data', 'desk.db'));
});
