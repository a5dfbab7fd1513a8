import { BrowserWindow, type WebContents } from 'electron';
import { Serial } from '../ports/serial.ts';
import type { PrintOutcome } from '../contract/issue.ts';
import type { Printable } from '../domain/printable/printable.ts';
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
  | 'timeout'
  /** Nobody waits for it any more. */
  | 'given_up';

/** A document could not be drawn. The message says why, and nothing of the document. */
class RenderError extends Error {
  constructor(fault: RenderFault) {
    super(`The document could not be rendered: ${fault}`);
    this.name = 'RenderError';
  }
}

const drawing = new Serial();

/**
 * Draws a document as PDF, in a hidden window of its own. One at a time: a clerk who prints twenty slips opens one window
 * after the other, not twenty.
 *
 * @throws an error that names no names, when the page failed, was lost, or stayed silent for 30 seconds
 */
export function renderPdf(document: Printable): Promise<Uint8Array> {
  return drawing.run(() =>
    withPage(document, (page) =>
      inTime(page.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })),
    ),
  );
}

/** What comes in 30 seconds, or the fault that it did not. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const patience = setTimeout(() => reject(new RenderError('timeout')), PATIENCE_MS);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(patience);
  }
}

/**
 * Does something with the page that shows a document, fonts and all, and closes it.
 *
 * @param stop aborted when nobody waits any more; with its page what the page is printing goes too
 */
async function withPage<T>(
  document: Printable,
  use: (page: WebContents, size: PageSize) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const id = offerDocument(new TextEncoder().encode(JSON.stringify(document)), 'application/json');
  // A fresh window each time: since Electron 41 a used one prints with wrong margins on Windows.
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
  const give = () => reject(new RenderError('given_up'));
  stop?.addEventListener('abort', give);
  if (stop?.aborted === true) give();
  window.webContents.on('render-process-gone', () => reject(new RenderError('page_lost')));
  try {
    const size = await Promise.race([inTime(show(window, `${appOrigin}/print.html?id=${id}`)), givenUp]);
    return await Promise.race([use(window.webContents, size), givenUp]);
  } finally {
    stop?.removeEventListener('abort', give);
    withdrawDocument(id);
    window.destroy();
  }
}

/** The size of the pages, in micrometres, as Electron wants it. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What the page says by its title when all of it is there, with the size of its pages in millimetres. */
const READY = /^ready (\d{1,5}) (\d{1,5})$/;

async function show(window: BrowserWindow, address: string): Promise<PageSize> {
  const { promise: said, resolve } = Promise.withResolvers<PageSize | null>();
  window.webContents.on('page-title-updated', (_event, title) => {
    const [, width, height] = READY.exec(title) ?? [];
    if (title === 'failed') resolve(null);
    else if (width !== undefined) resolve({ width: Number(width) * 1000, height: Number(height) * 1000 });
  });
  try {
    await window.loadURL(address);
  } catch {
    throw new RenderError('page_lost');
  }
  const size = await said;
  if (size === null) throw new RenderError('page_failed');
  return size;
}

/**
 * Puts a document on paper through the operating system's print dialog. The page and not a PDF of it: Electron prints PDFs through
 * Chromium's viewer, an extension that wants `chrome:` addresses, which our window security cancels; the sheet then stays
 * blank and counts as printed (tried with Electron 42). The page itself says when all of it is there.
 *
 * @param printer chosen beforehand in the dialog; null for the system's default
 * @param givenUp aborted when nobody waits for the answer any more: its page goes, and nothing more of it is printed
 */
export async function print(document: Printable, printer: string | null, givenUp?: AbortSignal): Promise<PrintOutcome> {
  try {
    return await withPage(document, (page, size) => sendToPrinter(page, size, printer), givenUp);
  } catch {
    return { outcome: 'failed', cause: 'not_drawn' };
  }
}

async function sendToPrinter(
  page: WebContents,
  { width, height }: PageSize,
  printer: string | null,
): Promise<PrintOutcome> {
  const known = await page.getPrintersAsync();
  // Without a printer there is no dialog, and no answer either on some systems.
  if (known.length === 0) return { outcome: 'failed', cause: 'not_printed' };
  // One that was unplugged meanwhile must not keep the dialog from opening.
  const deviceName = known.find(({ name }) => name === printer)?.name;
  const { promise, resolve } = Promise.withResolvers<PrintOutcome>();
  page.print(
    {
      silent: false,
      printBackground: true,
      // The page has its own margins (renderer/documents/page).
      margins: { marginType: 'none' },
      // Electron wants a sheet upright; what is wider is turned.
      pageSize: { width: Math.min(width, height), height: Math.max(width, height) },
      landscape: width > height,
      ...(deviceName === undefined ? {} : { deviceName }),
    },
    (isPrinted, reason) => resolve(isPrinted ? { outcome: 'printed' } : refusalOf(reason)),
  );
  return promise;
}

function refusalOf(reason: string): PrintOutcome {
  return /cancell?ed/i.test(reason) ? { outcome: 'cancelled' } : { outcome: 'failed', cause: 'not_printed' };
}

/** The printers that the operating system knows, asked through a window of ours. */
export async function listPrinters(window: BrowserWindow): Promise<readonly { name: string; isDefault: boolean }[]> {
  const printers = await window.webContents.getPrintersAsync();
  return printers.map(({ name, options }) => ({
    name,
    isDefault: 'isDefault' in options && options.isDefault === true,
  }));
}
