import { setImmediate } from 'node:timers/promises';
import { nodeClock } from './clock.ts';
import { fileLog, readLog } from './file-log.ts';
import { nodeIds } from './ids.ts';
import { nodeFiles } from './node-files.ts';
import type { Ports } from './ports.ts';

/** What each host has of its own: the person in front of it, the printer, the window, what was built. */
export type HostPorts = Pick<
  Ports,
  | 'system'
  | 'dialogs'
  | 'printer'
  | 'documents'
  | 'auditorPage'
  | 'evidence'
  | 'documentsTrouble'
  | 'reveal'
  | 'copying'
  | 'tell'
>;

/** Every port that is the same in any host on Node (clock, ids, log, files), with the host's own. */
export function nodePorts(own: HostPorts, logFolder: string, clock = nodeClock): Ports {
  return {
    ...own,
    clock,
    ids: nodeIds,
    log: fileLog(logFolder, clock),
    logged: (most) => readLog(logFolder, most),
    files: nodeFiles,
    nextTurn: () => setImmediate(),
  };
}
