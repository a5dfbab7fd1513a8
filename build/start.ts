// npm start: opens the app in a window.
import { buildApp } from './build-app.ts';
import { runCommand } from './command.ts';
import { electronCommand, isSandboxImpossible } from './electron-command.ts';
import { findElectron } from './electron-runtime.ts';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
import { hasDisplay } from './xvfb.ts';

async function start(): Promise<number> {
  if (!hasDisplay()) {
    process.stderr.write('The app needs a screen, and neither DISPLAY nor WAYLAND_DISPLAY is set.\n');
    return 1;
  }
  const runtime = await findElectron();
  await buildApp();
  if (isSandboxImpossible()) process.stderr.write("Started as root: Chromium's sandbox is off (--no-sandbox).\n");
  return runCommand(electronCommand(runtime, [repository, ...process.argv.slice(2)]));
}

await runScript(start);
