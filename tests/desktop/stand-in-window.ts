import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import { shiftDate } from '../support/shift-date.ts';

// Loaded into the app before its own code (`electron -r`): stands in for whoever answers the operating system's dialogs.
// Files are saved in the folder that the environment names, as they were proposed, what lies in another is opened, and there
// is a printer that prints everything. The clock of the PC is put to the day of the test. Titles of windows go to the app's own output, so that they are looked through with it.
//
// Not through Playwright's `evaluate`: what a debugger asks in the midst of a start may get no answer ("Resulting promise was
// garbage collected", in two of some forty starts on a busy machine).

shiftDate(Number(process.env['CONSENT_DESK_TEST_AHEAD']));

const saved = process.env['CONSENT_DESK_TEST_SAVED'] ?? '';

dialog.showSaveDialog = (...asked: unknown[]) => {
  // The options come last; before them there may be a window.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { defaultPath = '' } = asked.at(-1) as SaveDialogOptions;
  return Promise.resolve({ canceled: false, filePath: join(saved, basename(defaultPath)) });
};

const chosen = process.env['CONSENT_DESK_TEST_CHOSEN'] ?? '';

dialog.showOpenDialog = () => {
  const filePaths = readdirSync(chosen).map((name) => join(chosen, name));
  return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
};

// What became of the windows from their first moment on: whether pictures of the screen show them, and when they show anything.
const watched: string[] = [];
Reflect.set(globalThis, 'watched', watched);
// Called with its window below.
// oxlint-disable-next-line typescript/unbound-method
const { setContentProtection } = BrowserWindow.prototype;
BrowserWindow.prototype.setContentProtection = function watch(this: BrowserWindow, isOn: boolean) {
  watched.push(isOn ? 'protected' : 'open');
  setContentProtection.call(this, isOn);
};

app.on('web-contents-created', (_event, contents) => {
  contents.on('did-start-loading', () => void watched.push('loading'));
  contents.on('page-title-updated', (_updated, title) => void process.stdout.write(`${title}\n`));
  contents.getPrintersAsync = () =>
    Promise.resolve([{ name: 'Stand-in', displayName: 'Stand-in', description: '', options: {} }]);
  contents.print = (_options, done) => done?.(true, '');
});
