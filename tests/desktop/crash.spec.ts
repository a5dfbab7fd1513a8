import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
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

test('a program that cannot go on says so and ends, and its next start says that it did', async ({
  place,
  folder,
  saved,
  traces,
  text,
  openWindow,
  windows,
}) => {
  await copyPractice(folder);
  const { app, page } = await openWindow();
  await signInAs({ page, text }, practiceManager);
  await app.evaluate(({ dialog }) => {
    // What the box says is seen on the streams: it would wait for somebody to press OK.
    dialog.showErrorBox = (title, said) => void process.stderr.write(`箱：${title}：${said}\n`);
  });
  const logged = () => {
    const log = join(folder, 'log');
    return readdirSync(log)
      .map((name) => readFileSync(join(log, name), 'utf8'))
      .join('');
  };
  // Nobody waits for it: it is noted, and the program goes on.
  await app.evaluate((_electron, typed) => void Promise.reject(new RangeError(typed)), canary.name);
  await expect.poll(logged).toMatch(/"program\.fault","incidentId":"[\da-f-]{36}","errorClass":"range"/);

  const ended = once(app.process(), 'exit');
  await app.evaluate((_electron, typed) => {
    setTimeout(() => {
      throw new TypeError(typed);
    });
  }, canary.name);
  expect(await ended).toEqual([1, null]);
  windows.splice(0);
  const said = traces.join('');
  expect(said).toContain(`箱：${text.crash.title}`);
  const incident = /\n([\da-f]{8})\n/.exec(said)?.[1] ?? 'none';
  expect(leaksInTraces(traces, leakMarks)).toEqual([]);
  expect(leaksInFiles(place, saved, leakMarks).leaks).toEqual([]);
  expect(logged()).toMatch(
    new RegExp(`"name":"program.failed","incidentId":"[\\da-f-]+${incident}","errorClass":"type"`),
  );

  const next = await openWindow();
  await expect(next.page.getByText(text.diagnostics.interrupted.program)).toBeVisible();
  await expect(next.page.getByText(incident)).toBeVisible();
  await signInAs({ page: next.page, text }, practiceManager);
});
