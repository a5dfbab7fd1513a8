import { readFile } from 'node:fs/promises';
import { shell, type BrowserWindow } from 'electron';
import type { HostPorts } from '../ports/node-ports.ts';
import { systemDialogs } from './dialogs.ts';
import { auditorPageFile } from './paths.ts';
import { listPrinters, print, renderPdf } from './printer.ts';
import { offerDocument } from './protocol.ts';

/** What Electron offers the core: dialogs before the window, slips on paper, folders, documents and news for the window. */
export function hostPorts(window: BrowserWindow): HostPorts {
  return {
    dialogs: systemDialogs(window),
    printer: {
      renderPdf,
      print,
      list: () => listPrinters(window),
    },
    documents: { offer: offerDocument },
    auditorPage: () => readFile(auditorPageFile).catch(() => null),
    reveal: (path) => shell.showItemInFolder(path),
    tell: (event) => {
      if (!window.isDestroyed()) window.webContents.send('desk-event', event);
    },
  };
}
