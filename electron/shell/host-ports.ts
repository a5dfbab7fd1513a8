import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { app, clipboard, screen, shell, type BrowserWindow } from 'electron';
import { CopiedText } from '../ports/copied-text.ts';
import type { HostPorts } from '../ports/node-ports.ts';
import { documentsTrouble } from '../ports/saving-folder.ts';
import { nodeSystem, type SystemFacts } from '../ports/system.ts';
import { nodeWakeAfter } from '../ports/wake-after.ts';
import { documentsFolder, systemDialogs } from './dialogs.ts';
import { auditorPageFile, evidenceFile } from './paths.ts';
import { listPrinters, print, renderPdf } from './printer.ts';
import { offerDocument } from './protocol.ts';

/** What Electron offers the core: dialogs before the window, slips on paper, folders, documents and news for the window. */
export function hostPorts(window: BrowserWindow): HostPorts {
  const copied = new CopiedText(clipboard, nodeWakeAfter, (text) => createHash('sha256').update(text).digest('hex'));
  window.on('closed', () => void copied.takeOut());
  return {
    system: electronSystem,
    dialogs: systemDialogs(window),
    printer: {
      renderPdf,
      print,
      list: () => listPrinters(window),
    },
    documents: { offer: offerDocument },
    auditorPage: () => readFile(auditorPageFile).catch(() => null),
    evidence: () => readFile(evidenceFile).catch(() => null),
    documentsTrouble: () => documentsTrouble(documentsFolder()),
    reveal: (path) => shell.showItemInFolder(path),
    copying: () => copied.copying(),
    tell: (event) => {
      if (!window.isDestroyed()) window.webContents.send('desk-event', event);
    },
  };
}

function electronSystem(): SystemFacts {
  const { electron, chrome: chromium } = process.versions;
  const screens = screen
    .getAllDisplays()
    .map(({ size: { width, height }, scaleFactor: scale }) => ({ width, height, scale }));
  return { ...nodeSystem(), electron, chromium, isInstalled: app.isPackaged, screens };
}
