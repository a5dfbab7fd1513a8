import { BrowserWindow } from 'electron';
import type { SlipDocument } from '../domain/slips/document.ts';
import { appOrigin, offerDocument, withdrawDocument } from './protocol.ts';

/** Longer than the slowest shop PC needs for its first slip; then something is broken and the clerk must hear of it. */
const PATIENCE_MS = 30_000;

/** Why no PDF came. Carries nothing of the document. */
export type RenderFault =
  /** The page could not draw the document: it said so itself. */
  | 'page_failed'
  /** The page could not be loaded, or its process died. */
  | 'page_lost'
  /** The page said nothing in 30 seconds. */
  | 'timeout';

/** A slip could not be drawn; `fault` says why. */
export class RenderError extends Error {
  readonly fault: RenderFault;

  constructor(fault: RenderFault) {
    super(`The document could not be rendered: ${fault}`);
    this.name = 'RenderError';
    this.fault = fault;
  }
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws a slip as PDF, in a hidden window of its own. One at a time: a clerk who prints twenty slips opens one window
 * after the other, not twenty.
 *
 * @throws RenderError when the page failed, was lost, or stayed silent for 30 seconds
 */
export function renderPdf(document: SlipDocument): Promise<Uint8Array> {
  const turn = queue.then(() => renderNow(document));
  queue = turn.catch(() => undefined);
  return turn;
}

async function renderNow(document: SlipDocument): Promise<Uint8Array> {
  const id = offerDocument(new TextEncoder().encode(JSON.stringify(document)), 'application/json');
  // A fresh window each time: since Electron 41 a used one prints with wrong margins on Windows (architecture.md, trap 7).
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    await pageReady(window, `${appOrigin}/print.html?id=${id}`);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
  } finally {
    withdrawDocument(id);
    window.destroy();
  }
}

/** Loads the page and waits for its word: the title `ready` or `failed`. */
async function pageReady(window: BrowserWindow, address: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (fault: RenderFault) => reject(new RenderError(fault));
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('page-title-updated', (_event, title) => {
    if (title === 'ready') resolve();
    if (title === 'failed') fail('page_failed');
  });
  webContents.on('render-process-gone', () => fail('page_lost'));
  const patience = setTimeout(() => fail('timeout'), PATIENCE_MS);
  window.loadURL(address).catch(() => fail('page_lost'));
  try {
    await promise;
  } finally {
    clearTimeout(patience);
  }
}
