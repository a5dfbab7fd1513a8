import { setImmediate } from 'node:timers/promises';
import { v7 } from 'uuid';
import { fileLog } from './file-log.ts';
import { nodeFiles } from './node-files.ts';
import type { Clock, Dialogs, Documents, Ports, Printer } from './ports.ts';

/** Every port that is the same in any host on Node: clock, ids, log, files. Dialogs and printer are the host's own. */
export function nodePorts(own: {
  readonly dialogs: Dialogs;
  readonly printer: Printer;
  readonly documents: Documents;
  readonly tell: Ports['tell'];
  readonly logFolder: string;
}): Ports {
  const clock: Clock = { now: Date.now };
  return {
    clock,
    ids: { next: () => v7() },
    log: fileLog(own.logFolder, clock),
    dialogs: own.dialogs,
    printer: own.printer,
    documents: own.documents,
    tell: own.tell,
    files: nodeFiles,
    nextTurn: () => setImmediate(),
  };
}
