import { BrowserWindow } from 'electron';
import type { SlipDocument } from '../domain/slips/document.ts';
import { appOrigin, offerDocument, withdrawDocument } from './protocol.ts';

/** Longer than the slowest shop PC needs for its first slip; then something is broken and the clerk must hear of it. */
const PATIENCE_MS = 30_000;

/** Why no PDF came. */
type RenderFault =
  /** The page could not draw the document: it said so itself. */
  | 'page_failed'
  /** The page could not be loaded, or its process died. */
  | 'page_lost'
  /** The page said nothing in 30 seconds. */
  | 'timeout';

/** A slip could not be drawn. The message says why, and nothing of the document. */
class RenderError extends Error {
  constructor(fault: RenderFault) {
    super(`The document could not be rendered: ${fault}`);
    this.name = 'RenderError';
  }
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws a slip as PDF, in a hidden window of its own. One at a time: a clerk who prints twenty slips opens one window
 * after the other, not twenty.
 *
 * @throws an error that names no names, when the page failed, was lost, or stayed silent for 30 seconds
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
      devTools: false,
    },
  });
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  const patience = setTimeout(() => reject(new RenderError('timeout')), PATIENCE_MS);
  window.webContents.on('render-process-gone', () => reject(new RenderError('page_lost')));
  try {
    return await Promise.race([print(window, `${appOrigin}/print.html?id=${id}`), givenUp]);
  } finally {
    clearTimeout(patience);
    withdrawDocument(id);
    window.destroy();
  }
}

async function print(window: BrowserWindow, address: string): Promise<Uint8Array> {
  const { webContents } = window;
  const { promise: said, resolve } = Promise.withResolvers<'ready' | 'failed'>();
  webContents.on('page-title-updated', (_event, title) => {
    if (title === 'ready' || title === 'failed') resolve(title);
  });
  try {
    await window.loadURL(address);
  } catch {
    throw new RenderError('page_lost');
  }
  if ((await said) === 'failed') throw new RenderError('page_failed');
  return webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true });
}

/**
 * Hands a PDF to the operating system's print dialog. The PDF and not the page: since Electron 41 a page prints with wrong
 * margins on Windows (architecture.md, trap 7), the PDF has its own.
 *
 * @param printer chosen beforehand in the dialog; null for the system's default
 */
export async function printPdf(pdf: Uint8Array, printer: string | null): Promise<'printed' | 'cancelled' | 'failed'> {
  const id = offerDocument(pdf, 'application/pdf');
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, plugins: true },
  });
  try {
    await window.loadURL(`${appOrigin}/document/${id}`);
    const { promise, resolve } = Promise.withResolvers<'printed' | 'cancelled' | 'failed'>();
    window.webContents.print(
      { silent: false, printBackground: true, ...(printer === null ? {} : { deviceName: printer }) },
      (isPrinted, reason) => resolve(isPrinted ? 'printed' : reason === 'Print job canceled' ? 'cancelled' : 'failed'),
    );
    return await promise;
  } catch {
    return 'failed';
  } finally {
    withdrawDocument(id);
    window.destroy();
  }
}

/** The printers that the operating system knows, asked through a window of ours. */
export async function listPrinters(window: BrowserWindow): Promise<readonly { name: string; isDefault: boolean }[]> {
  const printers = await window.webContents.getPrintersAsync();
  return printers.map(({ name, options }) => ({
    name,
    isDefault: 'isDefault' in options && options.isDefault === true,
  }));
}
