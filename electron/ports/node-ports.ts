import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { fileLog } from './file-log.ts';
import { nodeFiles } from './node-files.ts';
import type { Clock, Ports } from './ports.ts';

/** What each host has of its own: the person in front of it, the printer, the window. */
export type HostPorts = Pick<Ports, 'dialogs' | 'printer' | 'documents' | 'tell'>;

/** Every port that is the same in any host on Node (clock, ids, log, files), with the host's own. */
export function nodePorts(own: HostPorts, logFolder: string): Ports {
  const clock: Clock = { now: Date.now };
  return {
    ...own,
    clock,
    ids: { next: () => v7() },
    log: fileLog(logFolder, clock),
    files: nodeFiles,
    nextTurn: () => setImmediate(),
  };
}
