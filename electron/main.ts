import { once } from 'node:events';
import { join } from 'node:path';
import { app, powerMonitor } from 'electron';
import { answerCalls } from './shell/ipc.ts';
import { hostPorts } from './shell/host-ports.ts';
import { dataFolder, rendererFolder } from './shell/paths.ts';
import { registerScheme, serveRenderer } from './shell/protocol.ts';
import { forbidLeaving, openWindow } from './shell/window.ts';

// With --no-sandbox (root in a container) the children of a sandboxed app die and are restarted for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
else if (app.isPackaged) app.exit(1);

registerScheme();
forbidLeaving();
if (!app.requestSingleInstanceLock()) app.exit(0);

async function open(): Promise<void> {
  await app.whenReady();
  serveRenderer(rendererFolder);
  const window = openWindow();
  const folder = dataFolder();
  // The window's own browser process is this thread: what loads native modules waits until something has been painted.
  const core = once(window, 'ready-to-show').then(async () => {
    const [{ createApp }, { nodePorts }] = await Promise.all([
      import('./app/create-app.ts'),
      import('./app/node-ports.ts'),
    ]);
    const ports = nodePorts(hostPorts(window), join(folder, 'log'));
    return createApp({ folder, ports, mayHoldRealData: process.env['CONSENT_DESK_UNOFFICIAL_ELECTRON'] === undefined });
  });
  answerCalls(
    window,
    core.then(({ router }) => router),
  );
  const { lock } = await core;
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  app.on('second-instance', () => window.focus());
  app.on('window-all-closed', () => {
    lock();
    app.quit();
  });
}

void open();
