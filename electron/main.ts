import { join } from 'node:path';
import { app, powerMonitor } from 'electron';
import { fileLog } from './ports/file-log.ts';
import { nodeClock } from './ports/clock.ts';
import { startRunning } from './ports/running-file.ts';
import { forbidCoreDumps } from './shell/core-dumps.ts';
import { explainCrashes } from './shell/crash.ts';
import { answerCalls } from './shell/ipc.ts';
import { hostPorts } from './shell/host-ports.ts';
import { dataFolder, markFolder } from './app/data-location.ts';
import { forbidNetwork } from './shell/network.ts';
import { rendererFolder } from './shell/paths.ts';
import { registerScheme, serveRenderer, withdrawDocuments } from './shell/protocol.ts';
import { refusedSwitches } from './shell/refused-switches.ts';
import { forbidLeaving, tellWhenLost, openWindow, protect, show } from './shell/window.ts';

const refused = app.isPackaged ? refusedSwitches((name) => app.commandLine.hasSwitch(name)) : [];
if (refused.length > 0) process.stderr.write(`An installed app does not start with ${refused.join(', ')}.\n`);
// With --no-sandbox (root in a container) the children of a sandboxed app die and are restarted for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

forbidCoreDumps();
registerScheme();
forbidLeaving();
forbidNetwork();

/** So long the sign-in has the thread for itself. */
const behindSignInMs = 500;

async function open(): Promise<void> {
  const folder = dataFolder();
  const logFolder = join(folder, 'log');
  const running = startRunning(logFolder);
  explainCrashes(fileLog(logFolder, nodeClock), running);
  app.on('will-quit', running.end);
  await app.whenReady();
  serveRenderer(rendererFolder);
  const window = openWindow();
  // The window's own browser process is this thread, and its page comes first: the core is loaded when the page asks for it,
  // while the page draws itself.
  const asked = Promise.withResolvers<void>();
  const core = asked.promise.then(async () => {
    const [{ createApp }, { nodePorts }, { nodeMachine }] = await Promise.all([
      import('./app/create-app.ts'),
      import('./ports/node-ports.ts'),
      import('./ports/machine.ts'),
    ]);
    const ports = nodePorts(hostPorts(window), logFolder);
    const mayHoldRealData = process.env['CONSENT_DESK_UNOFFICIAL_ELECTRON'] === undefined;
    const onLockChange = (isLocked: boolean) => {
      protect(window, isLocked);
      if (isLocked) withdrawDocuments();
    };
    const machine = nodeMachine(markFolder());
    const { before } = running;
    return createApp({ folder, ports, machine, mayHoldRealData, backsUpByItself: true, before, onLockChange });
  });
  tellWhenLost(window, (how) => void core.then(({ pageLost }) => pageLost(how)));
  // Windows is shut down or somebody signs off: nothing else is told before the end.
  window.on('session-end', running.end);
  answerCalls(window, async () => {
    asked.resolve();
    return (await core).router;
  });
  const { lock, prepare } = await core;
  // What stands behind the sign-in comes up while somebody looks for their name.
  setTimeout(() => void prepare(), behindSignInMs);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  app.on('second-instance', () => show(window));
  app.on('window-all-closed', () => {
    lock();
    app.quit();
  });
}

if (refused.length === 0 && app.requestSingleInstanceLock()) void open();
else app.exit(refused.length === 0 ? 0 : 1);
