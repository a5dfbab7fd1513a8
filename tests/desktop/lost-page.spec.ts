import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { canary } from '../support/canary.ts';
import { typeInto } from '../support/counter-journeys.ts';
import { test } from '../support/electron.ts';
import { seeHeading, signInAs } from '../support/journeys.ts';
import { copyPractice, practiceManager } from '../support/practice.ts';

/** What stands on the page now; a page that is on its way shows nothing. */
const shown = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    if (page === undefined || page.isCrashed() || page.isLoading()) return '';
    const text: Promise<unknown> = page.executeJavaScript('document.body.innerText');
    // A page that dies meanwhile never answers.
    const late = new Promise<string>((resolve) => void setTimeout(() => resolve(''), 1_000));
    return String(await Promise.race([text, late]));
  });

/** What a script in the page gets that asks the core who is signed in. */
const session = (app: ElectronApplication): Promise<unknown> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("desk.call('session.state', {})"),
  );

/** Signs in on a page that Playwright has given up: it died once. */
async function signInAnew(app: ElectronApplication, { label, password }: typeof practiceManager): Promise<void> {
  await app.evaluate(
    async ({ BrowserWindow }, typed) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      if (page === undefined) throw new Error('no window');
      const choose = `[...document.querySelectorAll('label')].find((one) => one.innerText.includes(${JSON.stringify(typed.label)})).click()`;
      await page.executeJavaScript(`${choose}; document.querySelector('input[type=password]').focus()`);
      await page.insertText(typed.password);
      page.sendInputEvent({ type: 'keyDown', keyCode: 'Return' });
      page.sendInputEvent({ type: 'char', keyCode: 'Return' });
      page.sendInputEvent({ type: 'keyUp', keyCode: 'Return' });
    },
    { label, password },
  );
}

// A page that does not answer takes half a minute to be called so; here Electron is made to say it.
const losses = [
  [
    'dies',
    (app: ElectronApplication) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
  ],
  [
    'hangs',
    (app: ElectronApplication) =>
      app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('unresponsive')),
  ],
] as const;

for (const [what, lose] of losses) {
  test(`a page that ${what} locks the desk, says so at the sign-in, and has kept the form`, async ({
    folder,
    text,
    openWindow,
  }) => {
    await copyPractice(folder);
    const { app, page } = await openWindow();
    await signInAs({ page, text }, practiceManager);
    expect(await session(app)).toMatchObject({ value: { isOpen: true } });
    await page.keyboard.press('F3');
    await seeHeading({ page, text }, text.customers.form.newTitle);
    await typeInto({ page, text }, text.customers.field.name, canary.name);
    // The form is put aside whenever typing pauses for 0.8 seconds.
    await page.waitForTimeout(1_200);
    await lose(app);
    await expect.poll(() => shown(app), { timeout: 30_000 }).toContain(text.start.signIn.submit);
    expect(await session(app)).toMatchObject({ value: { isOpen: false, staff: null } });
    expect(await shown(app)).toContain(text.diagnostics.interrupted.page);
    // A page that hangs is made to die: that is one incident.
    const log = readdirSync(join(folder, 'log')).filter((name) => name.endsWith('.jsonl'));
    const lines = log.flatMap((name) => readFileSync(join(folder, 'log', name), 'utf8').split('\n'));
    expect(lines.filter((line) => line.includes('"page.lost"'))).toHaveLength(1);
    await signInAnew(app, practiceManager);
    await expect.poll(() => shown(app), { timeout: 30_000 }).toContain(text.home.parked.title);
    expect(await shown(app)).not.toContain(text.diagnostics.interrupted.page);
  });
}

test('the page has no way of its own to a file: no download, no picker', async ({ folder, text, openWindow }) => {
  await copyPractice(folder);
  const { app, page } = await openWindow();
  await signInAs({ page, text }, practiceManager);
  const pickers = ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker'];
  const known = await page.evaluate((names) => names.filter((name) => name in window), pickers);
  expect(known).toEqual([]);
  await app.evaluate(({ session: { defaultSession } }) => {
    const seen: boolean[] = [];
    Reflect.set(globalThis, 'downloads', seen);
    defaultSession.on('will-download', (event) => void seen.push(event.defaultPrevented));
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['names']));
    link.download = 'names.txt';
    document.body.append(link);
    link.click();
    link.remove();
  });
  const seen = () => app.evaluate((): unknown => Reflect.get(globalThis, 'downloads'));
  await expect.poll(seen).toEqual([true]);
});
