import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import type { Printable } from '../../electron/domain/printable/printable.ts';
import { renderPdf } from '../../electron/shell/printer.ts';
import { registerScheme, serveRenderer } from '../../electron/shell/protocol.ts';

// The shell's printer and nothing else of the app: `electron slip-window.ts JOBS RENDERER OUT` draws every document of the
// file JOBS, `{ name: document }`, with the pages built in RENDERER, as OUT/name.pdf, and says of each how it went,
// and whatever a page says on its console.
const [jobs = '', renderer = '', out = ''] = process.argv.slice(-3);

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
// Each slip has a window of its own; without this the app would end with the first.
app.on('window-all-closed', () => undefined);
// A page with nothing to complain about, the content security policy included, says nothing on its console.
app.on('web-contents-created', (_created, contents) => {
  contents.on('console-message', ({ message }) => process.stdout.write(`console: ${message}\n`));
});
// Not awaited here: Electron is not ready before its main module has ended.
void app.whenReady().then(async () => {
  serveRenderer(renderer);
  // The spec wrote them, and one of them is wrong on purpose.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const documents = JSON.parse(await readFile(jobs, 'utf8')) as Readonly<Record<string, Printable>>;
  const ends = await Promise.all(
    Object.entries(documents).map(async ([name, document]) => `${name}: ${await draw(name, document)}\n`),
  );
  process.stdout.write(ends.join(''));
  app.quit();
});

async function draw(name: string, document: Printable): Promise<string> {
  try {
    await writeFile(join(out, `${name}.pdf`), await renderPdf(document));
    return 'drawn';
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  }
}
