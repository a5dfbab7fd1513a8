import { app, BrowserWindow } from 'electron';
import { preloadFile } from './paths.ts';
import { appOrigin } from './protocol.ts';

/** Opens the one window of the desk. It shows our own pages and nothing else, and leads nowhere. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    useContentSize: true,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** Whatever comes to be shown, now or later: it does not navigate, open windows or attach webviews. */
export function forbidLeaving(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
