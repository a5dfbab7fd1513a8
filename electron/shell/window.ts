import { app, BrowserWindow } from 'electron';
import type { PageLoss } from '../ports/log.ts';
import { preloadFile } from './paths.ts';
import { appOrigin } from './protocol.ts';
import { openingPlace, rememberPlace } from './window-place.ts';

/** Opens the one window of the desk. It shows our own pages and nothing else, and leads nowhere. */
export function openWindow(): BrowserWindow {
  const { bounds, least, isMaximized } = openingPlace();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: least.width,
    minHeight: least.height,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The page has no way of its own to write or read files: what leaves the house is recorded by the core.
      disableBlinkFeatures: 'FileSystemAccessLocal',
      devTools: !app.isPackaged,
    },
  });
  if (isMaximized) window.maximize();
  rememberPlace(window);
  // Its keys would reload the page below what somebody types, and lead a customer out of the screen turned to them.
  window.removeMenu();
  protect(window, true);
  const start = () => void window.loadURL(`${appOrigin}/index.html`);
  // Nobody is asked before a page goes to about:blank, and there it would leave the clerk with an empty window.
  window.webContents.on('did-navigate', (_event, url) => url.startsWith(`${appOrigin}/`) || start());
  start();
  return window;
}

/**
 * While the desk is locked, pictures of the screen and screen sharing show the window black: below the sign-in lies a
 * customer's folder. Windows and macOS do it; Linux has nothing of the kind.
 */
export function protect(window: BrowserWindow, isLocked: boolean): void {
  if (!window.isDestroyed()) window.setContentProtection(isLocked);
}

/** So long a page that died stays away: one that dies at once, again and again, must not keep the PC busy. */
const revivalMs = 500;

/**
 * A page that died or does not answer shows nothing and takes no key, while the desk behind it stays open. So the desk is locked
 * at once, and the page begins anew with the sign-in.
 */
export function tellWhenLost(window: BrowserWindow, lost: (how: PageLoss) => void): void {
  const { webContents: page } = window;
  let isHung = false;
  page.on('render-process-gone', () => {
    if (!isHung) lost('died');
    isHung = false;
    setTimeout(() => {
      if (!window.isDestroyed()) void page.loadURL(`${appOrigin}/index.html`);
    }, revivalMs);
  });
  window.on('unresponsive', () => {
    isHung = true;
    lost('hung');
    // What hangs cannot be told to begin anew.
    page.forcefullyCrashRenderer();
  });
}

/** Brings the window before whoever has started the app a second time. */
export function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
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
