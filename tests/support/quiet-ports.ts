import { join } from 'node:path';
import { nodePorts } from '../../electron/app/node-ports.ts';
import type { Dialogs, Ports, Printer } from '../../electron/app/ports.ts';

const nobody = () => Promise.resolve(null);

/** Nobody answers a dialog, and no slip is drawn. */
const dialogs: Dialogs = { askWhereToSave: nobody, askWhatToOpen: nobody };
const printer: Printer = { renderPdf: () => Promise.reject(new Error('no slips are drawn here')) };

/** The ports of a core in plain Node: real clock, ids, files and log, and no person beside it. */
export function quietPorts(folder: string): Ports {
  return nodePorts({ dialogs, printer, logFolder: join(folder, 'log') });
}
