import { join } from 'node:path';
import { unattendedHost } from '../../build/demo/unattended-host.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import type { Ports } from '../../electron/ports/ports.ts';

const nobody = () => Promise.resolve(null);
const noSlips = () => Promise.reject(new Error('no slips are drawn here'));

/** The ports of a core in plain Node: real clock, ids, files and log, and no person beside it. */
export function quietPorts(folder: string): Ports {
  return nodePorts(unattendedHost({ askWhereToSave: nobody, askWhatToOpen: nobody }, noSlips), join(folder, 'log'));
}
