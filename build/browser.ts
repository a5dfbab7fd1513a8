// npm run browser [-- --demo]: the same screens in an ordinary browser, over 127.0.0.1 and a one-time token.
import { parseArgs } from 'node:util';
import { dataFolder, markFolder } from '../electron/app/data-location.ts';
import { nodeMachine } from '../electron/ports/machine.ts';
import { startHost } from './host/host.ts';
import { buildApp } from './build-app.ts';
import { practiceFolder } from './demo/practice-folder.ts';
import { runScript } from './run-script.ts';

/** Serves the desk until the command is ended; then it is locked. Slips need Electron: here they say that they cannot be drawn. */
export async function serveBrowser(isDemo: boolean): Promise<number> {
  await buildApp();
  // As `npm start -- --demo` names it to the window.
  const env = isDemo ? { ...process.env, CONSENT_DESK_DATA: await practiceFolder() } : process.env;
  const host = await startHost({ folder: dataFolder(env), machine: nodeMachine(markFolder(env)) });
  process.stdout.write(`Open this once in a browser on this machine, and end with Ctrl+C:\n${host.url}\n`);
  const { promise, resolve } = Promise.withResolvers<void>();
  process.once('SIGINT', resolve);
  process.once('SIGTERM', resolve);
  await promise;
  await host.stop();
  return 0;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  await runScript(() => serveBrowser(values.demo));
}
