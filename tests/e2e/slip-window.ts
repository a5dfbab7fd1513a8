import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import type { SlipDocument } from '../../electron/domain/slips/document.ts';
import { renderPdf } from '../../electron/shell/printer.ts';
import { registerScheme, serveRenderer } from '../../electron/shell/protocol.ts';

// The shell's printer and nothing else of the app: `electron slip-window.ts JOBS RENDERER OUT` draws every document of the
// file JOBS, `{ name: document }`, with the pages built in RENDERER, as OUT/name.pdf.
const [jobs = '', renderer = '', out = ''] = process.argv.slice(-3);

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
// Each slip has a window of its own; without this the app would end with the first.
app.on('window-all-closed', () => undefined);
// Not awaited here: Electron is not ready before its main module has ended.
void app.whenReady().then(async () => {
  serveRenderer(renderer);
  // The domain parses what it gives to the printer; here the file stands for the domain.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const documents = JSON.parse(await readFile(jobs, 'utf8')) as Readonly<Record<string, SlipDocument>>;
  await Promise.all(Object.entries(documents).map(([name, document]) => draw(name, document)));
  app.quit();
});

async function draw(name: string, document: SlipDocument): Promise<void> {
  const started = performance.now();
  try {
    await writeFile(join(out, `${name}.pdf`), await renderPdf(document));
    process.stdout.write(`${name} drawn ${Math.round(performance.now() - started)} ms\n`);
  } catch (error) {
    process.stdout.write(`${name} ${error instanceof Error ? error.message : 'failed'}\n`);
  }
}
