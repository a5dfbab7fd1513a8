import { join } from 'node:path';
import { nodePorts } from '../../electron/app/node-ports.ts';
import type { Ports } from '../../electron/app/ports.ts';

/** The world as the core sees it here: no printer, and every dialog answered with the same path. */
export function benchPorts(folder: string): Ports {
  const target = join(folder, 'audit.zip');
  return nodePorts({
    dialogs: { askWhereToSave: () => Promise.resolve(target), askWhatToOpen: () => Promise.resolve(null) },
    printer: { renderPdf: () => Promise.reject(new Error('bench: nothing is printed here')) },
    logFolder: join(folder, 'log'),
  });
}
