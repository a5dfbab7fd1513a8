// npm start [-- --demo]: opens the app in a window; with --demo on fictional customers in a folder of their own.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.ts';
import { runCommand } from './command.ts';
import { ensurePracticeFolder } from './demo/practice-folder.ts';
import { electronCommand, isSandboxImpossible } from './electron-command.ts';
import { cacheFolder, findElectron } from './electron-runtime.ts';
import { repository } from './repository.ts';
import { runScript } from './run-script.ts';
import { hasDisplay } from './xvfb.ts';

/** Where the app finds its data: the fictional customers of `--demo`, or where it always does. */
async function dataEnvironment(isDemo: boolean): Promise<Readonly<Record<string, string>>> {
  if (!isDemo) return {};
  const folder = join(cacheFolder(process.env), 'consent-desk', 'practice');
  await ensurePracticeFolder(folder);
  return { CONSENT_DESK_DATA: folder };
}

async function start(): Promise<number> {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  if (!hasDisplay()) {
    process.stderr.write('The app needs a screen, and neither DISPLAY nor WAYLAND_DISPLAY is set.\n');
    return 1;
  }
  const runtime = await findElectron();
  await buildApp();
  if (isSandboxImpossible()) process.stderr.write("Started as root: Chromium's sandbox is off (--no-sandbox).\n");
  const command = electronCommand(runtime, [repository]);
  return runCommand({ ...command, env: { ...command.env, ...(await dataEnvironment(values.demo)) } });
}

await runScript(start);
