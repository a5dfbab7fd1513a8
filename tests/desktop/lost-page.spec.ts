import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from '../support/electron.ts';
import { signInAs } from '../support/journeys.ts';
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
  test(`a page that ${what} locks the desk and comes back with the sign-in`, async ({ folder, text, openWindow }) => {
    await copyPractice(folder);
    const { app, page } = await openWindow();
    await signInAs({ page, text }, practiceManager);
    expect(await session(app)).toMatchObject({ value: { isOpen: true } });
    await lose(app);
    await expect.poll(() => shown(app), { timeout: 30_000 }).toContain(text.start.signIn.submit);
    expect(await session(app)).toMatchObject({ value: { isOpen: false, staff: null } });
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
