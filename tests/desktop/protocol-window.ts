import { app, BrowserWindow } from 'electron';
import { appOrigin, offerDocument, registerScheme, serveRenderer } from '../../electron/shell/protocol.ts';

// The shell's protocol and nothing else of the app: `electron protocol-window.ts RENDERER` opens a page of ours, which finds
// the id of a document it may fetch behind the # of its address.
const [renderer = ''] = process.argv.slice(-1);

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
void app.whenReady().then(async () => {
  serveRenderer(renderer);
  const id = offerDocument(new TextEncoder().encode('{"of":"nobody"}'), 'application/json');
  await new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL(`${appOrigin}/print.html#${id}`);
});
