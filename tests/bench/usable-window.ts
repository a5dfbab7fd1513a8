// Loaded by Electron before the program that is measured: says on standard output when its page can be used.
import { app } from 'electron';

const awaited = process.env['CONSENT_DESK_BENCH_AWAITS'] ?? '[]';

// Everything is there, the last of it takes the focus, and the frame that shows it has been drawn.
const untilUsable = `new Promise((resolve) => {
  const isUsable = () => {
    const found = ${awaited}.map((selector) => document.querySelector(selector));
    if (found.includes(null)) return false;
    found.at(-1).focus();
    return document.activeElement === found.at(-1);
  };
  const look = () => requestAnimationFrame(() => (isUsable() ? requestAnimationFrame(() => setTimeout(resolve)) : look()));
  look();
})`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(untilUsable).then(() => process.stdout.write('usable\n'));
  });
});
