import { join } from 'node:path';
import { unattendedHost } from '../../build/demo/unattended-host.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import type { Ports } from '../../electron/ports/ports.ts';

const nothing = () => Promise.reject(new Error('bench: nothing is printed here'));

/** The world as the core sees it here: no printer, and every dialog answered with the same path. */
export function benchPorts(folder: string): Ports {
  const target = join(folder, 'audit.zip');
  const dialogs = {
    askWhereToSave: () => Promise.resolve(target),
    askWhatToOpen: () => Promise.resolve(null),
    askWhichFolder: () => Promise.resolve(null),
  };
  return nodePorts(unattendedHost(dialogs, nothing), join(folder, 'log'));
}
