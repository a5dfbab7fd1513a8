import { join } from 'node:path';
import { unattendedHost } from '../../build/demo/unattended-host.ts';
import { nodeClock } from '../../electron/ports/clock.ts';
import { nodePorts } from '../../electron/ports/node-ports.ts';
import type { Ports } from '../../electron/ports/ports.ts';

const nobody = () => Promise.resolve(null);
const noSlips = () => Promise.reject(new Error('no slips are drawn here'));

/** The ports of a core in plain Node: real ids, files and log, the system's clock unless another is given, and no person beside it. */
export function quietPorts(folder: string, clock = nodeClock): Ports {
  const host = unattendedHost({ askWhereToSave: nobody, askWhatToOpen: nobody, askWhichFolder: nobody }, noSlips);
  return nodePorts(host, join(folder, 'log'), clock);
}
