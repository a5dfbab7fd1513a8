// npm start [-- --demo]: opens the app in a window; with --demo on fictional customers in a folder of their own.
import { parseArgs } from 'node:util';
import { serveBrowser } from './browser.ts';
import { buildApp } from './build-app.ts';
import { runCommand } from './command.ts';
import { practiceFolder } from './demo/practice-folder.ts';
import { electronCommand, isSandboxImpossible } from './electron-command.ts';
import { findElectron } from './electron-runtime.ts';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
import { hasDisplay } from './xvfb.ts';

async function start(): Promise<number> {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  if (!hasDisplay()) {
    process.stderr.write(
      'There is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set): the desk opens for a browser instead.\n',
    );
    return serveBrowser(values.demo);
  }
  const runtime = await findElectron().catch((error: unknown) => String(error));
  if (typeof runtime === 'string') {
    process.stderr.write(`There is no Electron to start (${runtime}): the desk opens for a browser instead.\n`);
    return serveBrowser(values.demo);
  }
  await buildApp();
  const env = values.demo ? { CONSENT_DESK_DATA: await practiceFolder() } : {};
  if (isSandboxImpossible()) process.stderr.write("Started as root: Chromium's sandbox is off (--no-sandbox).\n");
  const command = electronCommand(runtime, [repository]);
  return runCommand({ ...command, env: { ...command.env, ...env } });
}

await runScript(start);
