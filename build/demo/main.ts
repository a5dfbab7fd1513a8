// The Electron main process of `npm run demo`: the app's own core and slips, with nobody at the keyboard.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { createApp } from '../../electron/app/create-app.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import { rendererFolder } from '../../electron/shell/paths.ts';
import { renderPdf } from '../../electron/shell/printer.ts';
import { registerScheme, serveRenderer } from '../../electron/shell/protocol.ts';
import { scriptedDialogs } from './scripted-dialogs.ts';
import { unattendedHost } from './unattended-host.ts';
import { playStory } from './story.ts';

/** The demo's customer, with characters that a garage in Yamagata meets every day and computers stumble over. */
const defaultName = '髙橋 美咲';

async function demo(): Promise<number> {
  const { values } = parseArgs({
    args: process.argv.slice(2).filter((argument) => argument !== '--no-sandbox'),
    options: { out: { type: 'string' }, name: { type: 'string', default: defaultName } },
    allowPositionals: true,
  });
  if (values.out === undefined) throw new Error('demo: --out is missing');
  const folder = join(values.out, 'data');
  mkdirSync(values.out, { recursive: true });
  // Chromium's own profile is not part of the result.
  app.setPath('userData', join(app.getPath('temp'), `consent-desk-demo-${process.pid}`));
  await app.whenReady();
  serveRenderer(rendererFolder);
  const dialogs = scriptedDialogs();
  const ports = nodePorts(unattendedHost(dialogs, renderPdf), join(folder, 'log'));
  const core = createApp({ folder, ports, mayHoldRealData: false });
  return playStory({
    core,
    dialogs,
    newId: ports.ids.next,
    out: values.out,
    customerName: values.name,
    say: (line: string) => void process.stdout.write(`${line}\n`),
  });
}

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
// Between two slips no window is open; that is no reason to end.
app.on('window-all-closed', () => undefined);
demo().then(
  (code) => app.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  },
);
