import type { ElectronApplication } from '@playwright/test';

/**
 * Stands in for whoever answers the dialogs of the operating system, where Electron would open them: files are saved in
 * `saved` under the name that was proposed, and there is a printer that prints everything. Titles of windows go to the app's
 * own output, so that they are looked through with it.
 */
export async function standInForPeople(app: ElectronApplication, saved: string): Promise<void> {
  await app.evaluate(({ app: running, dialog, webContents }, folder) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const proposed = String(Reflect.get(Object(asked.at(-1)), 'defaultPath'));
      return Promise.resolve({ canceled: false, filePath: `${folder}/${proposed.split(/[\\/]/).at(-1) ?? ''}` });
    };
    // It is sent to the app as it stands here.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const prepare = (contents: Electron.WebContents) => {
      contents.on('page-title-updated', (_event, title) => void process.stdout.write(`${title}\n`));
      contents.getPrintersAsync = () =>
        Promise.resolve([{ name: 'Stand-in', displayName: 'Stand-in', description: '', options: {} }]);
      contents.print = (_options, done) => done?.(true, '');
    };
    for (const contents of webContents.getAllWebContents()) prepare(contents);
    running.on('web-contents-created', (_event, contents) => prepare(contents));
  }, saved);
}
